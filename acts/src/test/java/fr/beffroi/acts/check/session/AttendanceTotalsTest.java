package fr.beffroi.acts.check.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class AttendanceTotalsTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new AttendanceTotals(), sample);
    }

    @Test
    void numbersThatAgreeConform() {
        on(Sample.correct()).isConform();
    }

    @Test
    void numbersThatDisagreeAreReported() {
        on(Sample.correct().stated(8, 2, 10)).warns("present_names");
        on(Sample.correct().stated(7, 3, 10)).warns("proxy_names");
        on(Sample.correct().stated(7, 2, 10)).warns("voting");
        on(Sample.correct().seats(10)).warns("more_than_seats");
        on(Sample.correct().inOffice(8)).warns("more_than_in_office");
    }

    @Test
    void whoTakesNoPartMayBeLeftOutOfTheVoters() {
        on(Sample.correct().stated(7, 2, 8).vote(new Vote(true, true, false, false, 8, 0, 0, null, null, 1)))
                .isConform();
        on(Sample.correct().stated(7, 2, 8).title("Vote du compte administratif 2025"))
                .isConform();
    }

    @Test
    void twoNumbersAreNeeded() {
        on(Sample.correct().inOffice(null).stated(null, null, null)).lacks("session.attendance_totals.none");
    }

    @Test
    void numbersAtTheirLimitConform() {
        on(Sample.correct().inOffice(9).seats(9)).isConform();
        on(Sample.correct().seats(null).stated(7, null, null)).isConform();
        on(Sample.correct().stated(7, 2, 7).title("Vote du compte administratif 2025"))
                .isConform();
        on(Sample.correct().stated(7, 2, 6).title("Vote du compte administratif 2025"))
                .warns("voting");
        on(Sample.correct().stated(7, 2, 10).title("Vote du compte administratif 2025"))
                .warns("voting");
    }

    @Test
    void oneComparisonIsEnough() {
        on(Sample.correct().stated(null, null, null)).isConform();
        on(Sample.correct().inOffice(null).stated(7, null, null)).isConform();
        on(Sample.correct().inOffice(null).stated(null, 2, null)).isConform();
        on(Sample.correct().inOffice(null).stated(7, 2, 9).present().represented())
                .isConform();
        on(Sample.correct().seats(null).stated(7, null, null).present()).isConform();
    }

    @Test
    void theFindingPointsAtTheNumber() {
        assertThat(on(Sample.correct().stated(8, 2, 10)).finding().where()).isNotNull();
    }
}
