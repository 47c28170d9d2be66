package fr.beffroi.buildings.references;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's texts, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static String text(Locale locale, String key, Object... arguments) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new MessageFormat(ResourceBundle.getBundle(Field.BUNDLE, spoken).getString(key), spoken)
                .format(arguments);
    }
}
