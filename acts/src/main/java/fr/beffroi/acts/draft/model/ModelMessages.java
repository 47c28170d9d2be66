package fr.beffroi.acts.draft.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

final class ModelMessages {
    private static final String BUNDLE = "fr.beffroi.acts.draft.model.messages";

    private ModelMessages() {}

    static String text(Locale locale, String key, List<String> arguments) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, known).getString(key), known)
                .format(arguments.toArray());
    }
}
