package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class EmergencyTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Emergency(), sample);
    }

    @Test
    void aClearDayAndARulingConform() {
        on(Sample.correct().convocation(Sample.SESSION.minusDays(2)).emergency(true))
                .isConform();
    }

    @Test
    void anEmergencyNeverGoesUnderOneClearDay() {
        on(Sample.correct().convocation(Sample.SESSION.minusDays(1)).emergency(true))
                .blocks("under_floor");
    }

    @Test
    void anEmergencyThatTheAssemblyDidNotRuleOnIsReported() {
        on(Sample.correct()
                        .convocation(Sample.SESSION.minusDays(3))
                        .text("Le conseil municipal, convoqué en urgence, décide d'engager les travaux."))
                .warns("not_ruled");
    }

    @Test
    void anEmergencyThatTheActSaysWasRecognisedConforms() {
        on(Sample.correct()
                        .convocation(Sample.SESSION.minusDays(3))
                        .text("Le conseil municipal, convoqué en urgence, reconnaît à l'unanimité cette urgence."))
                .isConform();
    }

    @Test
    void aSessionConvenedInTimeIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(Sample.correct().text("Travaux d'urgence sur le toit de l'école.")).isNotConcerned();
        on(Sample.correct().text("Convoqué en urgence.").emergency(false)).isNotConcerned();
    }

    @Test
    void theDatesAreNeeded() {
        on(Sample.correct().emergency(true).convocation(null)).lacks("missing.convocation");
        on(Sample.correct().emergency(true).session(null)).lacks("missing.session_date");
        on(Sample.correct().emergency(true).siren("215700123")).lacks("missing.local_law");
    }
}
