package fr.beffroi.water.telemetry.files;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a file, or what whoever imports it should know.
 *
 * @param line of the file, from 1; null where it is about the file as a whole
 * @param field column or district; null where it is about the line as a whole
 * @param key of the text in the bundle {@code fr.beffroi.water.telemetry.files.messages}
 */
public record TelemetryProblem(
        String file, @Nullable Integer line, @Nullable String field, String key, List<String> arguments) {
    public TelemetryProblem {
        arguments = List.copyOf(arguments);
    }

    /** One line, e.g. "export.csv, ligne 3, colonne Débit : …", with what to do. */
    public String message(Locale locale) {
        var where = new StringBuilder(file);
        if (line != null) {
            where.append(Messages.text(locale, "telemetry.at.line", List.of(line.toString())));
        }
        if (field != null) {
            where.append(Messages.text(locale, "telemetry.at.field", List.of(field)));
        }
        return Messages.text(
                locale, "telemetry.problem", List.of(where.toString(), Messages.text(locale, key, arguments)));
    }
}
