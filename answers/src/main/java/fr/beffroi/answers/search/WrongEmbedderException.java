package fr.beffroi.answers.search;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** An index whose vectors were made by another embedder than the one given: it must be built again. */
public final class WrongEmbedderException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongEmbedderException(String built, String given) {
        super(message(built, given));
    }

    private static String message(String built, String given) {
        Locale locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle bundle = ResourceBundle.getBundle("fr.beffroi.answers.search.messages", locale);
        return built.isEmpty()
                ? MessageFormat.format(bundle.getString("vectors.none"), given)
                : MessageFormat.format(bundle.getString("vectors.other"), built, given);
    }
}
