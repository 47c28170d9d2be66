package fr.beffroi.water.location.files;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a network, a file of measures or a list of leaks, or what whoever gives it should know.
 *
 * @param line of the file, from 1; null where it is about the file as a whole
 * @param key of the text in the bundle {@code fr.beffroi.water.location.messages}
 */
public record LocationProblem(String file, @Nullable Integer line, String key, List<String> arguments) {
    public LocationProblem {
        arguments = List.copyOf(arguments);
    }

    /** One line, e.g. "reseau.inp, ligne 3 : …", with what to do. */
    public String message(Locale locale) {
        String where =
                line == null ? file : file + Messages.text(locale, "location.at.line", List.of(String.valueOf(line)));
        return Messages.text(locale, "location.problem", List.of(where, Messages.text(locale, key, arguments)));
    }
}
