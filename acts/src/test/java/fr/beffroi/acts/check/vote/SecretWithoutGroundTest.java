package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class SecretWithoutGroundTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new SecretWithoutGround(), sample);
    }

    private static Sample secret() {
        return Sample.correct().vote(new Vote(true, false, true, false, 9, 0, 0, null, null, null));
    }

    @Test
    void anAppointmentOrAThirdConforms() {
        on(secret().title("Désignation d'un représentant au comité")).isConform();
        on(secret().secretBallotAskedBy(3)).isConform();
    }

    @Test
    void fewerThanAThirdIsReported() {
        on(secret().secretBallotAskedBy(2)).warns("too_few");
    }

    @Test
    void anOpenVoteIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
    }

    @Test
    void theSessionsFileIsNeeded() {
        on(secret()).lacks("vote.secret_without_ground.unknown");
        on(secret().title(null)).lacks("missing.title");
        on(secret().secretBallotAskedBy(3).stated(null, null, null).present()).lacks("missing.present");
        on(Sample.correct().vote(null)).lacks("missing.vote");
    }
}
