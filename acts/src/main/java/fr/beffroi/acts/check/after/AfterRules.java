package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import java.util.List;

public final class AfterRules {
    private AfterRules() {}

    public static List<Rule> all() {
        return List.of();
    }
}
