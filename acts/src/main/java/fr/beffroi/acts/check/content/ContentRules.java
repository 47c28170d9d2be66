package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import java.util.List;

public final class ContentRules {
    private ContentRules() {}

    public static List<Rule> all() {
        return List.of();
    }
}
