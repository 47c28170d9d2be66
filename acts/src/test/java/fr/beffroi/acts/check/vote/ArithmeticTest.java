package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Arithmetic(), sample);
    }

    private static Vote votes(int inFavour, int against, int abstentions, @Nullable Integer apart) {
        return new Vote(true, false, false, false, inFavour, against, abstentions, null, null, apart);
    }

    @Test
    void votesThatAddUpConform() {
        on(Sample.correct()).isConform();
        on(Sample.correct().vote(votes(6, 1, 1, 1))).isConform();
        on(Sample.correct().vote(new Vote(true, false, true, false, 5, 1, 1, 1, 1, null)))
                .isConform();
    }

    @Test
    void thosePresentForTheItemPrevailOverTheOpening() {
        on(Sample.correct().vote(votes(7, 0, 0, null)).presentForItem(5)).isConform();
    }

    @Test
    void whoTakesNoPartMayBeLeftOutOfTheStatedVoters() {
        on(Sample.correct().stated(7, 2, 8).vote(votes(8, 0, 0, 1))).isConform();
    }

    @Test
    void theMayorIsNoVoterWhenTheAccountsAreVoted() {
        on(Sample.correct().title("Vote du compte administratif 2025").vote(votes(8, 0, 0, null)))
                .isConform();
    }

    @Test
    void votesThatAreNotExplainedAreReported() {
        on(Sample.correct().vote(votes(7, 0, 0, null))).warns("too_few");
        on(Sample.correct().vote(votes(9, 1, 0, null))).warns("too_many");
    }

    @Test
    void votesTooManyForTheItemBlockWhereTheyMayHaveDecided() {
        on(Sample.correct().presentForItem(6).vote(votes(5, 4, 0, null))).blocks("too_many_decide");
        on(Sample.correct().presentForItem(6).vote(votes(8, 1, 0, null))).warns("too_many");
    }

    @Test
    void theCountsAreNeeded() {
        on(Sample.correct().vote(null)).lacks("missing.vote");
        on(Sample.correct().votes(null, null, null)).lacks("missing.vote_count");
        on(Sample.correct().stated(null, null, null)).lacks("missing.present");
    }

    @Test
    void aStatedNumberOfVotersIsNotNeeded() {
        on(Sample.correct().stated(7, 2, null)).isConform();
        on(Sample.correct().stated(7, 1, null)).warns("too_many");
    }

    @Test
    void theMayorAndOneProxyApartIsTheMostThatTheAccountsExplain() {
        Sample accounts = Sample.correct().title("Vote du compte administratif 2025");
        on(accounts.vote(votes(7, 0, 0, null))).isConform();
        on(accounts.vote(votes(6, 0, 0, null))).warns("too_few");
        on(accounts.vote(votes(10, 0, 0, null))).warns("too_many");
    }
}
