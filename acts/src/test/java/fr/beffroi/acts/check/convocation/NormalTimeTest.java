package fr.beffroi.acts.check.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NormalTimeTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new NormalTime(), sample);
    }

    private static Sample sentDaysBefore(int days) {
        return Sample.correct().convocation(Sample.SESSION.minusDays(days));
    }

    @Test
    void threeClearDaysConformUnder3500Inhabitants() {
        on(sentDaysBefore(4).population(3_499)).isConform();
    }

    @Test
    void threeClearDaysAreTooFewFrom3500Inhabitants() {
        on(sentDaysBefore(4).population(3_500).emergency(false)).blocks("too_short");
    }

    @Test
    void fiveClearDaysConformWhateverThePopulation() {
        on(sentDaysBefore(6).population(null)).isConform();
    }

    @Test
    void fourClearDaysAreTooFewFrom3500InhabitantsAndNameTheirArticle() {
        Ruling ruling = on(sentDaysBefore(5).population(20_000).emergency(false));
        ruling.blocks("too_short");
        assertThat(ruling.finding().article()).isEqualTo("CGCT, art. L2121-12");
        assertThat(ruling.message()).contains("laisse 4 jours francs avant la séance au lieu de 5", "8 octobre 2026");
    }

    @Test
    void twoClearDaysAreTooFewAnywhere() {
        on(sentDaysBefore(3).population(null).emergency(false)).blocks("too_short");
    }

    @Test
    void aShortTimeWithoutAWordOfEmergencyIsAWarningAsTheMinutesMayHoldIt() {
        on(sentDaysBefore(3)).warns("short_or_urgent");
    }

    @Test
    void noClearDayAtAllBlocksEvenInAnEmergencyThatNobodyKnowsOf() {
        on(sentDaysBefore(1)).blocks("under_floor");
    }

    @Test
    void aConvocationAfterTheSessionBlocks() {
        on(sentDaysBefore(-2)).blocks("under_floor");
    }

    @Test
    void aGroupingFollowsItsLargestCommune() {
        on(sentDaysBefore(4).epci(3_499)).isConform();
        on(sentDaysBefore(4).epci(3_500).emergency(false)).blocks("too_short");
        on(sentDaysBefore(4).epci(null)).lacks("missing.largest_commune");
    }

    @Test
    void anOpenSyndicatMayHaveOtherRulesSoNothingBlocks() {
        on(sentDaysBefore(4).syndicat(3_500).emergency(false)).warns("too_short");
    }

    @Test
    void aDoubtfulReadingDoesNotBlock() {
        on(sentDaysBefore(3).emergency(false).confidence(0.5)).warns("too_short");
    }

    @Test
    void theDateOfTheSessionsFilePrevailsOverTheActs() {
        on(sentDaysBefore(2).convokedOn(Sample.SESSION.minusDays(10))).isConform();
    }

    @Test
    void anInvokedEmergencyIsLeftToTheSessionsFile() {
        on(sentDaysBefore(3).text("Le conseil, convoqué en urgence, délibère."))
                .lacks("convocation.clear_days.emergency");
    }

    @Test
    void emergenciesSecondConvocationsAndFirstSessionsHaveTheirOwnRules() {
        on(sentDaysBefore(3).emergency(true)).isNotConcerned();
        on(sentDaysBefore(3).secondConvocation(true)).isNotConcerned();
        on(sentDaysBefore(3).text("Réuni sur seconde convocation, sans condition de quorum."))
                .isNotConcerned();
        on(sentDaysBefore(3).firstAfterRenewal(true)).isNotConcerned();
    }

    @Test
    void fourDaysOnAPossibleFirstSessionCannotBeVerified() {
        on(Sample.correct()
                        .population(30_000)
                        .session(LocalDate.of(2026, 3, 28))
                        .convocation(LocalDate.of(2026, 3, 24)))
                .lacks("convocation.clear_days.first_session");
    }

    @Test
    void thePopulationTheDatesAndTheLocalLawAreNeeded() {
        on(sentDaysBefore(4).population(null)).lacks("missing.population");
        on(Sample.correct().convocation(null)).lacks("missing.convocation");
        on(Sample.correct().session(null)).lacks("missing.session_date");
        on(sentDaysBefore(2).siren("216700123")).lacks("missing.local_law");
        on(sentDaysBefore(2).receipt("067-216701234-20261014-0012-DE")).lacks("missing.local_law");
    }

    @Test
    void theFindingPointsAtTheDate() {
        assertThat(on(sentDaysBefore(3)).finding().where()).isNotNull();
    }

    @Test
    void oneClearDayIsShortButNotUnderTheFloor() {
        on(sentDaysBefore(2).emergency(false)).blocks("too_short");
    }
}
