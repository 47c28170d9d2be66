package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class MoreThanMembersTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new MoreThanMembers(), sample);
    }

    @Test
    void asManyVotesAsMembersConform() {
        on(Sample.correct().inOffice(9)).isConform();
    }

    @Test
    void aSurplusIsReportedAndBlocksWhereItMayHaveDecided() {
        on(Sample.correct().inOffice(8)).warns("surplus");
        on(Sample.correct().inOffice(8).votes(5, 4, 0)).blocks("decide");
    }

    @Test
    void theCountsAreNeeded() {
        on(Sample.correct().inOffice(null)).lacks("missing.in_office");
        on(Sample.correct().votes(null, null, null)).lacks("missing.vote_count");
        on(Sample.correct().vote(null)).lacks("missing.vote");
    }
}
