package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class SecondConvocationTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new SecondConvocation(), sample);
    }

    private static Sample second(int daysBefore) {
        return Sample.correct().inOffice(19).secondConvocation(true).convocation(Sample.SESSION.minusDays(daysBefore));
    }

    @Test
    void threeClearDaysConform() {
        on(second(4)).isConform();
    }

    @Test
    void fewerBlock() {
        on(second(3)).blocks("too_soon");
    }

    @Test
    void aFirstConvocationOrAQuorumReachedIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(second(3).inOffice(11)).isNotConcerned();
    }

    @Test
    void theDatesAreNeeded() {
        on(second(4).convocation(null)).lacks("missing.convocation");
        on(second(4).session(null)).lacks("missing.session_date");
        on(second(2).siren("216700123")).lacks("missing.local_law");
    }
}
