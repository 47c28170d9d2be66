package fr.beffroi.answers.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a demand, that something be done, from a question, that something be known ({@code demands.txt}). */
final class Demands {
    private enum Kind {
        STRONG,
        WEAK,
        QUESTION
    }

    private final Map<Kind, List<Pattern>> rules = new EnumMap<>(Kind.class);

    Demands() {
        for (String line : RuleFile.lines("demands.txt")) {
            String[] parts = line.split(" ", 2);
            rules.computeIfAbsent(Kind.valueOf(parts[0]), kind -> new ArrayList<>())
                    .add(Pattern.compile(parts[1]));
        }
    }

    /** Asks that something be done, whatever else it asks. */
    boolean isPressing(Folded message) {
        return matches(Kind.STRONG, message);
    }

    /** Asks that something be done, and for no information. */
    boolean isDemand(Folded message) {
        return isPressing(message) || (matches(Kind.WEAK, message) && !matches(Kind.QUESTION, message));
    }

    private boolean matches(Kind kind, Folded message) {
        return rules.getOrDefault(kind, List.of()).stream()
                .anyMatch(rule -> rule.matcher(message.text()).find());
    }
}
