package fr.beffroi.buildings.vintages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's texts, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static Locale spoken(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    static String text(Locale locale, String key, Object... arguments) {
        Locale spoken = spoken(locale);
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.vintages.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments);
    }
}
