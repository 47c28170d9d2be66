package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Rule;
import java.util.List;

public final class SessionRules {
    private SessionRules() {}

    public static List<Rule> all() {
        return List.of();
    }
}
