package fr.beffroi.acts.check;

import fr.beffroi.acts.act.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule holds against an act.
 *
 * @param rule key of the rule
 * @param article the one that this very finding rests on, as cited
 * @param key of the text in the bundle of the rule's package
 * @param arguments of that text, already in the words of the reader where they come from the act
 * @param where in the act; null for what is missing from it
 */
public record Finding(
        String rule,
        Severity severity,
        String article,
        String key,
        List<String> arguments,
        @Nullable Place where) {
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
