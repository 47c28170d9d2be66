package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class SecretAskedTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new SecretAsked(), sample);
    }

    private static final Vote SECRET = new Vote(true, false, true, false, 9, 0, 0, null, null, null);

    @Test
    void fewerThanAThirdConform() {
        on(Sample.correct().secretBallotAskedBy(2)).isConform();
        on(Sample.correct().secretBallotAskedBy(0)).isConform();
    }

    @Test
    void aThirdThatWasRefusedBlocks() {
        on(Sample.correct().secretBallotAskedBy(3)).blocks("refused");
        on(Sample.correct().secretBallotAskedBy(2).presentForItem(6)).blocks("refused");
    }

    @Test
    void aSecretBallotIsNotConcerned() {
        on(Sample.correct().secretBallotAskedBy(3).vote(SECRET)).isNotConcerned();
    }

    @Test
    void theSessionsFileIsNeeded() {
        on(Sample.correct()).lacks("vote.secret_asked.unknown");
        on(Sample.correct().secretBallotAskedBy(3).vote(null)).lacks("missing.vote");
        on(Sample.correct().secretBallotAskedBy(3).stated(null, null, null).present())
                .lacks("missing.present");
    }
}
