package fr.beffroi.acts.similar;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a file of délibérations, or what whoever imports it should know.
 *
 * @param line of the file, from 1; null where it is about the file as a whole
 * @param field column, by its name in SCDL; null where it is about the line as a whole
 * @param key of the text in the bundle {@code fr.beffroi.acts.similar.messages}
 */
public record ScdlProblem(
        String file, @Nullable Integer line, @Nullable String field, String key, List<String> arguments) {
    public ScdlProblem {
        arguments = List.copyOf(arguments);
    }

    /** One line, e.g. "deliberations.csv, ligne 3, colonne DELIB_DATE : …", with what to do. */
    public String message(Locale locale) {
        var where = new StringBuilder(file);
        if (line != null) {
            where.append(Messages.text(locale, "similar.at.line", List.of(line.toString())));
        }
        if (field != null) {
            where.append(Messages.text(locale, "similar.at.field", List.of(field)));
        }
        return Messages.text(
                locale, "similar.problem", List.of(where.toString(), Messages.text(locale, key, arguments)));
    }
}
