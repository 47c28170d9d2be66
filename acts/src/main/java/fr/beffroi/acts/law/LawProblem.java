package fr.beffroi.acts.law;

import java.util.List;
import java.util.Locale;

/**
 * Something in a source that was not read, or that whoever relies on it should know.
 *
 * @param file the source, and within it the file or line
 * @param skipped whether what it is about was left out; else it was read all the same
 * @param key of the text in the bundle {@code fr.beffroi.acts.law.messages}
 */
public record LawProblem(String file, boolean skipped, String key, List<String> arguments) {
    public LawProblem {
        arguments = List.copyOf(arguments);
    }

    public static LawProblem skipped(String file, String key, String... arguments) {
        return new LawProblem(file, true, key, List.of(arguments));
    }

    public static LawProblem notice(String file, String key, String... arguments) {
        return new LawProblem(file, false, key, List.of(arguments));
    }

    /** One line: where, what, and what to do. */
    public String message(Locale locale) {
        return file + ": " + LawMessages.text(locale, key, arguments);
    }
}
