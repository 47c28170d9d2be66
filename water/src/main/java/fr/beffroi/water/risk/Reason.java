package fr.beffroi.water.risk;

import java.util.List;
import java.util.Locale;

/**
 * What a cause multiplies a pipe's rate by, against a mean metre of the network.
 *
 * @param factor over 1: it breaks more than that, under 1: less
 * @param key of its sentence in the bundle {@code fr.beffroi.water.risk.messages}
 * @param facts numbers and words for that sentence
 */
public record Reason(Cause cause, double factor, String key, List<Object> facts) {
    public Reason {
        facts = List.copyOf(facts);
    }

    /** E.g. "×4,1 : 3 réparations, dont 2 en cinq ans"; English for English locales, else French. */
    public String message(Locale locale) {
        return Messages.reason(locale, this);
    }
}
