package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ElectionChairTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ElectionChair(), sample);
    }

    private static Sample election() {
        return Sample.correct().title("Élection du maire");
    }

    @Test
    void theOldestMemberInTheChairConforms() {
        on(election().chair("M. Marc DAVID, doyen d'âge")).isConform();
        on(election().text("M. David, le plus âgé des membres du conseil, a pris la présidence."))
                .isConform();
    }

    @Test
    void aMayorInTheChairIsReported() {
        on(election()).warns("holder");
        on(election()
                        .title("Élection de la présidente")
                        .chair("Mme BLANC, présidente")
                        .epci(5_000))
                .warns("holder");
    }

    @Test
    void anotherMatterIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(Sample.correct().title("Élection des adjoints au maire")).isNotConcerned();
        on(Sample.correct().title("Élection du président de la commission")).isNotConcerned();
    }

    @Test
    void agesAndTheTitleAreNeeded() {
        on(election().chair("M. Marc DAVID")).lacks("session.election_chair.age");
        on(Sample.correct().title(null)).lacks("missing.title");
    }
}
