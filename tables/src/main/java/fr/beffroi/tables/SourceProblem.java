package fr.beffroi.tables;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a file, or what whoever imports it should know.
 *
 * @param line of the file, or number of the feature, from 1; null where it is about the file as a whole
 * @param field column, as the file names it; null where it is about the line as a whole
 * @param bundle of messages of the engine that found it; null: of this module
 * @param key of the text in that bundle, or in this module's own
 */
public record SourceProblem(
        String file,
        @Nullable Integer line,
        @Nullable String field,
        @Nullable String bundle,
        String key,
        List<String> arguments) {
    public SourceProblem {
        arguments = List.copyOf(arguments);
    }

    public SourceProblem(
            String file, @Nullable Integer line, @Nullable String field, String key, List<String> arguments) {
        this(file, line, field, null, key, arguments);
    }

    /** One line, e.g. "canalisations.csv, ligne 3, colonne diametre : …", with what to do. */
    public String message(Locale locale) {
        var where = new StringBuilder(file);
        if (line != null) {
            where.append(own(locale, "source.at.line", line.toString()));
        }
        if (field != null) {
            where.append(own(locale, "source.at.field", field));
        }
        String what = Messages.text(locale, bundle == null ? Messages.OWN : bundle, key, arguments);
        return own(locale, "source.problem", where.toString(), what);
    }

    private static String own(Locale locale, String key, String... arguments) {
        return Messages.text(locale, Messages.OWN, key, List.of(arguments));
    }
}
