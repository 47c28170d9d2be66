package fr.beffroi.buildings.evaluation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Images and labels that cannot be held against one another: which, what is wrong, what to do. */
public final class UnusableScene extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    UnusableScene(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** One line, in English for English locales and in French for all others. */
    public String message(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.evaluation.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments);
    }
}
