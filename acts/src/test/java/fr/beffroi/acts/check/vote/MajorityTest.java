package fr.beffroi.acts.check.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MajorityTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Majority(), sample);
    }

    private static Vote adopted(@Nullable Integer inFavour, @Nullable Integer against, @Nullable Integer abstentions) {
        return new Vote(true, false, false, false, inFavour, against, abstentions, null, null, null);
    }

    @Test
    void moreForThanAgainstConformsWhateverTheAbstentions() {
        on(Sample.correct().vote(adopted(2, 1, 6))).isConform();
        on(Sample.correct()).isConform();
    }

    @Test
    void anActAdoptedByAMinorityBlocks() {
        on(Sample.correct().vote(adopted(3, 5, 1))).blocks("minority");
        on(Sample.correct().vote(adopted(3, 5, 1)).confidence(0.5)).warns("minority");
    }

    @Test
    void accountsAreSettledUnlessAMajorityIsAgainst() {
        Sample accounts = Sample.correct().title("Vote du compte administratif 2025");
        on(accounts.vote(adopted(4, 4, 0))).isNotConcerned();
        on(accounts.vote(adopted(3, 5, 0))).blocks("minority");
    }

    @Test
    void rejectionsTiesAndElectionsHaveTheirOwnRules() {
        on(Sample.correct().votes(3, 5, 0)).isNotConcerned();
        on(Sample.correct().vote(adopted(4, 4, 1))).isNotConcerned();
        on(Sample.correct().title("Élection du maire").vote(adopted(4, 5, 0))).isNotConcerned();
    }

    @Test
    void aNumberForIsEnoughOnlyIfItIsMoreThanHalfOfAll() {
        on(Sample.correct().vote(adopted(5, null, 1))).isConform();
        on(Sample.correct().vote(adopted(4, null, 2))).lacks("missing.vote_count");
    }

    @Test
    void theCountIsNeededUnlessTheVoteIsUnanimous() {
        on(Sample.correct().vote(new Vote(true, true, false, false, null, null, null, null, null, null)))
                .isConform();
        on(Sample.correct().vote(adopted(null, null, null))).lacks("missing.vote_count");
        on(Sample.correct().vote(null)).lacks("missing.vote");
    }

    @Test
    void theFindingRestsOnTheArticleOfTheMatter() {
        assertThat(on(Sample.correct().vote(adopted(3, 5, 1))).finding().article())
                .isEqualTo("CGCT, art. L2121-20");
        assertThat(on(Sample.correct()
                                .title("Vote du compte administratif 2025")
                                .vote(adopted(3, 5, 1)))
                        .finding()
                        .article())
                .isEqualTo("CGCT, art. L1612-12");
    }
}
