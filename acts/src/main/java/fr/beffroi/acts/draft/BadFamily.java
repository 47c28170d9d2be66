package fr.beffroi.acts.draft;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A file of a family that cannot be used: where (file, line, field), what is wrong, what to do. */
public final class BadFamily extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> arguments;

    BadFamily(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String key() {
        return key;
    }

    /** One line. English for English locales, else French. */
    public String message(Locale locale) {
        return DraftMessages.text(locale, key, arguments);
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }
}
