package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ClosedSessionTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ClosedSession(), sample);
    }

    @Test
    void aClosedSessionThatTheAssemblyDecidedConforms() {
        on(Sample.correct().text("À la demande de trois membres, le conseil décide le huis clos à l'unanimité."))
                .isConform();
    }

    @Test
    void aClosedSessionThatNobodyDecidedIsReported() {
        on(Sample.correct().text("La séance s'est tenue à huis clos.")).warns("not_decided");
    }

    @Test
    void aPublicSessionIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
    }

    @Test
    void theTextIsNeeded() {
        on(Sample.correct().text("")).lacks("missing.text");
    }

    @Test
    void aVoteOnTheMatterDoesNotCloseTheSession() {
        on(Sample.correct().text("La séance s'est tenue à huis clos. Le conseil, à l'unanimité, décide."))
                .warns("not_decided");
    }
}
