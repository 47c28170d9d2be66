package fr.beffroi.server.strategy;

import java.util.List;
import java.util.Map;

/**
 * What the collectivité will not have: a sentence for people, and conditions that a program checks. A use crosses the line if all of
 * them hold.
 *
 * @param conditions one to three
 */
record RedLine(String text, List<Condition> conditions) {
    static final int MOST_CONDITIONS = 3;

    RedLine {
        conditions = List.copyOf(conditions);
    }

    record Condition(Trait trait, String value) {}

    enum Verdict {
        CLEAR,
        /** Nothing that is known keeps the use from crossing it. */
        UNKNOWN,
        CROSSED
    }

    /** @param said what the use says of itself; what it does not say lacks */
    Verdict of(Map<Trait, String> said) {
        boolean unknown = false;
        for (Condition condition : conditions) {
            String value = said.get(condition.trait());
            if (value == null) {
                unknown = true;
            } else if (!value.equals(condition.value())) {
                return Verdict.CLEAR;
            }
        }
        return unknown ? Verdict.UNKNOWN : Verdict.CROSSED;
    }

    /** What the use must say before this line can be judged. */
    List<Trait> asks(Map<Trait, String> said) {
        return conditions.stream()
                .map(Condition::trait)
                .filter(trait -> !said.containsKey(trait))
                .distinct()
                .toList();
    }
}
