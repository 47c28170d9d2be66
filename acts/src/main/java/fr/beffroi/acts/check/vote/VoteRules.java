package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.check.Rule;
import java.util.List;

public final class VoteRules {
    private VoteRules() {}

    public static List<Rule> all() {
        return List.of(
                new Outcome(),
                new Majority(),
                new Rejection(),
                new CastingVote(),
                new Unanimity(),
                new Arithmetic(),
                new MoreThanMembers(),
                new SecretAppointment(),
                new SecretElection(),
                new SecretAsked(),
                new SecretWithoutGround(),
                new PublicBallotNames(),
                new InterestedMember());
    }
}
