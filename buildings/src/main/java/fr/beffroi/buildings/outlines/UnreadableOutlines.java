package fr.beffroi.buildings.outlines;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A file of outlines that cannot be used: which, where in it, what to do. */
public final class UnreadableOutlines extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    UnreadableOutlines(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** One line, in English for English locales and in French for all others. */
    public String message(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.outlines.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments);
    }
}
