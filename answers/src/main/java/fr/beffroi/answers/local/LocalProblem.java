package fr.beffroi.answers.local;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document that cannot be taken: what is wrong, where, and what to do, as a key of the bundle
 * {@code fr.beffroi.answers.local.messages}. Nothing of the document was kept.
 */
public final class LocalProblem extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> arguments;
    private final String file;
    private final @Nullable Integer line;
    private final @Nullable String field;

    LocalProblem(String key, String file, @Nullable Integer line, @Nullable String field, List<String> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.file = file;
        this.line = line;
        this.field = field;
        this.arguments = List.copyOf(arguments);
    }

    static LocalProblem of(String key, String... arguments) {
        return new LocalProblem(key, "", null, null, List.of(arguments));
    }

    static LocalProblem at(String key, int line, @Nullable String field, String... arguments) {
        return new LocalProblem(key, "", line, field, List.of(arguments));
    }

    LocalProblem in(String name) {
        var named = new LocalProblem(key, name, line, field, arguments);
        named.setStackTrace(getStackTrace());
        if (getCause() != null) {
            named.initCause(getCause());
        }
        return named;
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** Name of the file as it was given, without its folder. */
    public String file() {
        return file;
    }

    /** Line of the file, from 1; null where lines mean nothing. */
    public @Nullable Integer line() {
        return line;
    }

    /** Column, by its header; null where there is none. */
    public @Nullable String field() {
        return field;
    }

    /** One line, e.g. "horaires.csv, ligne 3, colonne « téléphone » : …". English for English locales, else French. */
    public String message(Locale locale) {
        var where = new StringBuilder(file);
        if (line != null) {
            where.append(Messages.text(locale, "local.at.line", List.of(line.toString())));
        }
        if (field != null) {
            where.append(Messages.text(locale, "local.at.field", List.of(field)));
        }
        return Messages.text(locale, "local.problem", List.of(where.toString(), Messages.text(locale, key, arguments)));
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }
}
