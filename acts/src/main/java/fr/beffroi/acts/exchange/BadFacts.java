package fr.beffroi.acts.exchange;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A file of facts that cannot be used: where (file, line, field), what is wrong, what to do. */
public final class BadFacts extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String BUNDLE = "fr.beffroi.acts.exchange.messages";

    private final String key;
    private final List<String> arguments;

    BadFacts(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String key() {
        return key;
    }

    /** One line. English for English locales, else French. */
    public String message(Locale locale) {
        return text(locale, key, arguments.toArray());
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }

    static String text(Locale locale, String key, Object... arguments) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, known).getString(key), known).format(arguments);
    }
}
