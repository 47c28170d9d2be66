package fr.beffroi.buildings.imagery;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's texts, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static String text(Locale locale, String key, List<String> arguments) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.imagery.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments.toArray());
    }
}
