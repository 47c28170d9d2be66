package fr.beffroi.water.location.files;

import fr.beffroi.documents.UnreadableDocument;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the location of leaks, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static String text(Locale locale, String key, List<String> arguments) {
        if (key.startsWith("documents.")) {
            return new UnreadableDocument(key, arguments.toArray(String[]::new)).message(locale);
        }
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.water.location.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments.toArray());
    }
}
