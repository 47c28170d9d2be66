package fr.beffroi.acts.check.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuorumTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Quorum(), sample);
    }

    @Test
    void aMajorityOfTheMembersInOfficeConforms() {
        on(Sample.correct().inOffice(11).stated(6, 0, 6)).isConform();
    }

    @Test
    void exactlyHalfIsNoMajority() {
        on(Sample.correct().inOffice(12).stated(6, 0, 6).present()).blocks("lacking");
    }

    @Test
    void proxiesDoNotCount() {
        on(Sample.correct().inOffice(15).stated(7, 2, 9)).blocks("only_with_proxies");
    }

    @Test
    void namesAreCountedWhereNoNumberIsStated() {
        on(Sample.correct().stated(null, null, null)).isConform();
        on(Sample.correct()
                        .stated(null, null, null)
                        .present("A. UN", "B. DEUX")
                        .represented()
                        .absent("C. TROIS", "D. QUATRE")
                        .inOffice(4))
                .blocks("lacking");
    }

    @Test
    void namesThatMayBeIncompleteProveNothing() {
        on(Sample.correct().stated(null, null, null).inOffice(19)).lacks("missing.present");
    }

    @Test
    void aNumberThatTheNamesContradictProvesNothing() {
        on(Sample.correct().stated(3, 2, 5)).lacks("session.quorum.contradiction");
    }

    @Test
    void enoughForAllSeatsIsEnoughForTheMembersInOffice() {
        on(Sample.correct().inOffice(null).seats(13)).isConform();
        on(Sample.correct().inOffice(null).seats(15)).lacks("missing.in_office");
        on(Sample.correct().inOffice(null).seats(null)).lacks("missing.in_office");
    }

    @Test
    void aSecondConvocationNeedsNoQuorum() {
        on(Sample.correct().inOffice(19).secondConvocation(true)).isNotConcerned();
        on(Sample.correct().inOffice(19).text("Sur seconde convocation, le conseil délibère."))
                .isNotConcerned();
    }

    @Test
    void aThirdMayHaveBeenEnoughDuringTheEpidemic() {
        Sample sample = Sample.correct().inOffice(15).stated(5, 0, 5).present();
        on(sample.session(LocalDate.of(2021, 2, 1))).lacks("missing.health_emergency");
        on(sample.session(LocalDate.of(2022, 8, 1))).blocks("lacking");
        on(sample.session(LocalDate.of(2021, 2, 1)).stated(4, 0, 4)).blocks("lacking");
    }

    @Test
    void somebodyMustBeCounted() {
        on(Sample.correct().stated(null, null, null).present()).lacks("missing.present");
    }

    @Test
    void exactlyAMajorityStatedConformsWhateverTheNames() {
        on(Sample.correct().inOffice(12).stated(7, 0, 7).present()).isConform();
        on(Sample.correct().inOffice(13).stated(6, 1, 7).present()).blocks("only_with_proxies");
        on(Sample.correct().inOffice(15).stated(6, 1, 7).present()).blocks("lacking");
    }

    @Test
    void theFindingPointsAtTheNumberOfMembersPresent() {
        assertThat(on(Sample.correct().inOffice(15).stated(6, 1, 7).present())
                        .finding()
                        .where())
                .isNotNull();
    }
}
