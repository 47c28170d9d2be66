package fr.beffroi.acts.draft;

import java.util.List;
import java.util.Locale;

/**
 * An answer that could not be understood.
 *
 * @param fact its key
 * @param key of the text that says what to type instead
 */
public record UnclearFact(String fact, String key, List<String> arguments) {
    public UnclearFact {
        arguments = List.copyOf(arguments);
    }

    /** One sentence. English for English locales, else French. */
    public String message(Locale locale) {
        return DraftMessages.text(locale, key, arguments);
    }
}
