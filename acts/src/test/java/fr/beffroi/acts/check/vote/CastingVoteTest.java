package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class CastingVoteTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new CastingVote(), sample);
    }

    private static Vote tie(boolean adopted, boolean secret, boolean casting) {
        return new Vote(adopted, false, secret, casting, 4, 4, 1, null, null, null);
    }

    @Test
    void aTieThatTheChairDecidesConforms() {
        on(Sample.correct().vote(tie(true, false, true))).isConform();
        on(Sample.correct().vote(tie(false, false, false))).isConform();
    }

    @Test
    void aTieInASecretBallotAdoptsNothing() {
        on(Sample.correct().vote(tie(true, true, false))).blocks("secret");
        on(Sample.correct().vote(tie(true, true, true))).blocks("secret");
        on(Sample.correct().vote(tie(false, true, false))).isConform();
    }

    @Test
    void aTieAdoptedWithoutAWordOfTheChairIsReported() {
        on(Sample.correct().vote(tie(true, false, false))).warns("not_said");
    }

    @Test
    void aCastingVoteWithoutATieIsReported() {
        on(Sample.correct().vote(new Vote(true, false, false, true, 5, 4, 0, null, null, null)))
                .warns("no_tie");
    }

    @Test
    void otherVotesAreNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(Sample.correct().title("Vote du compte administratif 2025").vote(tie(true, false, false)))
                .isNotConcerned();
        on(Sample.correct().title("Élection du maire").vote(tie(true, true, false)))
                .isNotConcerned();
    }

    @Test
    void theCountIsNeeded() {
        on(Sample.correct().votes(null, null, null)).lacks("missing.vote_count");
        on(Sample.correct().vote(null)).lacks("missing.vote");
    }
}
