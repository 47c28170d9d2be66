package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.check.Rule;
import java.util.List;

public final class VoteRules {
    private VoteRules() {}

    public static List<Rule> all() {
        return List.of();
    }
}
