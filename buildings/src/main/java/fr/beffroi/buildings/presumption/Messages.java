package fr.beffroi.buildings.presumption;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's texts, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static String text(Locale locale, String key, Object... arguments) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.presumption.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments);
    }

    /** Of a key, by a constant's name. */
    static String part(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
