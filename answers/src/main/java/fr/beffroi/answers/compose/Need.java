package fr.beffroi.answers.compose;

import fr.beffroi.answers.triage.Folded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a message asks for ({@code needs.txt}): it decides which parts the draft holds. */
public enum Need {
    COST,
    DELAY,
    DOCUMENTS,
    WHERE,
    HOW,
    WHEN_OPEN;

    private record Rule(Need need, Pattern words) {}

    private static final List<Rule> RULES = rules();

    public static Set<Need> of(String message) {
        String folded = Folded.of(message).text();
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (Rule rule : RULES) {
            if (rule.words().matcher(folded).find()) {
                needs.add(rule.need());
            }
        }
        return needs;
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String line : RuleFile.lines("needs.txt")) {
            String[] parts = line.split(" ", 2);
            rules.add(new Rule(Need.valueOf(parts[0]), Pattern.compile(parts[1])));
        }
        return List.copyOf(rules);
    }
}
