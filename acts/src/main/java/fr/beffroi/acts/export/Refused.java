package fr.beffroi.acts.export;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** An act that cannot be exported, or a file that cannot be taken in: which, where, what is wrong and what to do. */
public final class Refused extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String BUNDLE = "fr.beffroi.acts.export.messages";

    private final String key;
    private final List<String> arguments;

    Refused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String key() {
        return key;
    }

    /** One line. English for English locales, else French. */
    public String message(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, known).getString(key), known)
                .format(arguments.toArray());
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }
}
