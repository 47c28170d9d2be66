package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class UnanimityTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Unanimity(), sample);
    }

    private static Vote unanimous(Integer inFavour, Integer against, Integer abstentions) {
        return new Vote(true, true, false, false, inFavour, against, abstentions, null, null, null);
    }

    @Test
    void unanimityOfTheVotesCastConforms() {
        on(Sample.correct()).isConform();
        on(Sample.correct().vote(unanimous(7, 0, 2))).isConform();
    }

    @Test
    void unanimityWithVotesAgainstIsReported() {
        on(Sample.correct().vote(unanimous(7, 2, 0))).warns("against");
    }

    @Test
    void unanimityOfThosePresentWithAbstentionsIsARemark() {
        on(Sample.correct().vote(unanimous(7, 0, 2)).text("Adopté à l'unanimité des membres présents."))
                .remarks("of_all");
    }

    @Test
    void aProposalMayBeRejectedUnanimously() {
        on(Sample.correct().vote(new Vote(false, true, false, false, 0, 9, 0, null, null, null)))
                .isConform();
    }

    @Test
    void anotherVoteIsNotConcerned() {
        on(Sample.correct().votes(7, 2, 0)).isNotConcerned();
    }

    @Test
    void theVoteIsNeeded() {
        on(Sample.correct().vote(null)).lacks("missing.vote");
    }
}
