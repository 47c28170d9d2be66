package fr.beffroi.water.source;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a file of pipes, repairs or roads, or what whoever imports it should know.
 *
 * @param line of the file, or number of the feature, from 1; null where it is about the file as a whole
 * @param field column, as the file names it; null where it is about the line as a whole
 * @param key of the text in the bundle {@code fr.beffroi.water.source.messages}
 */
public record SourceProblem(
        String file, @Nullable Integer line, @Nullable String field, String key, List<String> arguments) {
    public SourceProblem {
        arguments = List.copyOf(arguments);
    }

    /** One line, e.g. "canalisations.csv, ligne 3, colonne diametre : …", with what to do. */
    public String message(Locale locale) {
        var where = new StringBuilder(file);
        if (line != null) {
            where.append(Messages.text(locale, "source.at.line", List.of(line.toString())));
        }
        if (field != null) {
            where.append(Messages.text(locale, "source.at.field", List.of(field)));
        }
        return Messages.text(
                locale, "source.problem", List.of(where.toString(), Messages.text(locale, key, arguments)));
    }
}
