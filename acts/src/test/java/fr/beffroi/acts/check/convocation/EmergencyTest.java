package fr.beffroi.acts.check.convocation;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void wordsOfEmergencyInAnActConvenedInTimeAreAboutSomethingElse() {
        on(Sample.correct().text("En cas d'urgence, le délai de convocation peut être abrégé par le maire."))
                .isNotConcerned();
    }

    @Test
    void theFindingPointsAtTheDateAndRestsOnTheArticleOfThePopulation() {
        Sample sample =
                Sample.correct().convocation(Sample.SESSION.minusDays(1)).emergency(true);
        assertThat(on(sample).finding().where()).isNotNull();
        assertThat(on(sample).finding().article()).isEqualTo("CGCT, art. L2121-11");
        assertThat(on(sample.population(3_500)).finding().article()).isEqualTo("CGCT, art. L2121-12");
    }
}
