package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class PublicBallotNamesTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new PublicBallotNames(), sample);
    }

    @Test
    void namesAfterThePublicBallotConform() {
        on(Sample.correct()
                        .text("Au scrutin public, ont voté pour : Mmes Claire Martin, Zoé Petit, Inès Moreau et Léa"
                                + " Laurent ; contre : MM. Paul Durand, Jean-Pierre Leroy et Hugo Simon."))
                .isConform();
    }

    @Test
    void aPublicBallotWithoutNamesIsReported() {
        on(Sample.correct().text("Adopté au scrutin public par 5 voix contre 4."))
                .warns("absent");
    }

    @Test
    void anotherBallotIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
    }

    @Test
    void namesAndALegibleTextAreNeeded() {
        on(Sample.correct().text("Au scrutin public.").present()).lacks("missing.present_names");
        on(Sample.correct().text("Au scrutin public.").recognised()).lacks("missing.legible_text");
        on(Sample.correct().text("")).lacks("missing.text");
    }
}
