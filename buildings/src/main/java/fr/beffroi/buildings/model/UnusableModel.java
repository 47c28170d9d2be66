package fr.beffroi.buildings.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A model that cannot be used: which, what is wrong with it, what to do. */
public final class UnusableModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    UnusableModel(@Nullable Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments;
    }

    /** One line, in English for English locales and in French for all others. */
    public String message(Locale locale) {
        return text(locale, key, arguments);
    }

    static String text(Locale locale, String key, Object... arguments) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.model.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments);
    }
}
