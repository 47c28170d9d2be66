package fr.beffroi.acts.editing;

import java.io.Serial;
import java.util.Locale;
import java.util.ResourceBundle;

/** A suggestion that cannot be answered so, as a key of the bundle {@code fr.beffroi.acts.editing.messages}. */
public final class RefusedSuggestion extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;

    RefusedSuggestion(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** What is wrong and what to do. English for English locales, else French. */
    public String message(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return ResourceBundle.getBundle("fr.beffroi.acts.editing.messages", spoken)
                .getString(key);
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }
}
