package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Outcome(), sample);
    }

    @Test
    void anActWithAVoteConforms() {
        on(Sample.correct()).isConform();
    }

    @Test
    void anActThatDoesNotSayHowItWasDecidedIsReported() {
        on(Sample.correct().vote(null).text("Une subvention de 500 € est attribuée au club."))
                .warns("absent");
    }

    @Test
    void anActThatTakesNoteIsNotConcerned() {
        on(Sample.correct().vote(null).text("Le conseil prend acte de la présentation du rapport."))
                .isNotConcerned();
        on(Sample.correct().vote(null).title("Débat d'orientation budgétaire")).isNotConcerned();
    }

    @Test
    void wordsOfAVoteThatWereNotUnderstoodAreNoAbsence() {
        on(Sample.correct().vote(null).text("Adopté à l'unanimité.")).lacks("missing.vote");
        on(Sample.correct().vote(null).text("Une subvention est attribuée.").recognised())
                .lacks("missing.vote");
        on(Sample.correct().vote(null).text("")).lacks("missing.text");
    }
}
