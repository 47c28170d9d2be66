package fr.beffroi.acts.check.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RejectionTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Rejection(), sample);
    }

    private static Vote rejected(@Nullable Integer inFavour, @Nullable Integer against, @Nullable Integer abstentions) {
        return new Vote(false, false, false, false, inFavour, against, abstentions, null, null, null);
    }

    @Test
    void aRejectionByMoreAgainstThanForConforms() {
        on(Sample.correct().vote(rejected(3, 5, 1))).isConform();
        on(Sample.correct().vote(rejected(4, 4, 1))).isConform();
    }

    @Test
    void abstentionsCountedAsAgainstBlock() {
        on(Sample.correct().vote(rejected(4, 2, 3))).blocks("counted");
    }

    @Test
    void aRejectionByAMinorityBlocks() {
        on(Sample.correct().vote(rejected(6, 2, 1))).blocks("rejected");
    }

    @Test
    void accountsAreNotRejectedByATie() {
        on(Sample.correct().title("Vote du compte administratif 2025").vote(rejected(4, 4, 0)))
                .blocks("counted");
    }

    @Test
    void anAdoptedActIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
    }

    @Test
    void aStrongerMajorityAndTheCountAreNeeded() {
        on(Sample.correct().vote(rejected(6, 3, 0)).text("La majorité des deux tiers n'est pas atteinte."))
                .lacks("vote.abstentions.qualified");
        on(Sample.correct().vote(rejected(null, 4, 0))).lacks("missing.vote_count");
        on(Sample.correct().vote(null)).lacks("missing.vote");
    }

    @Test
    void aRejectionOfAccountsWithoutAnyVoteIsNotUnderstood() {
        on(Sample.correct().title("Vote du compte administratif 2025").vote(rejected(0, 0, 9)))
                .lacks("missing.vote_count");
    }

    @Test
    void theFindingRestsOnTheArticleOfTheMatter() {
        assertThat(on(Sample.correct().vote(rejected(6, 2, 1))).finding().article())
                .isEqualTo("CGCT, art. L2121-20");
        assertThat(on(Sample.correct()
                                .title("Vote du compte administratif 2025")
                                .vote(rejected(6, 2, 1)))
                        .finding()
                        .article())
                .isEqualTo("CGCT, art. L1612-12");
    }
}
