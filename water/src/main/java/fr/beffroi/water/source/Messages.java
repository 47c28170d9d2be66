package fr.beffroi.water.source;

import fr.beffroi.documents.UnreadableDocument;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's texts, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static String text(Locale locale, String key, List<String> arguments) {
        if (key.startsWith("documents.")) {
            return new UnreadableDocument(key, arguments.toArray(String[]::new)).message(locale);
        }
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle texts = ResourceBundle.getBundle("fr.beffroi.water.source.messages", spoken);
        Object[] said = arguments.stream()
                .map(argument -> isField(argument, texts) ? texts.getString(argument) : argument)
                .toArray();
        return new MessageFormat(texts.getString(key), spoken).format(said);
    }

    private static boolean isField(String argument, ResourceBundle texts) {
        return argument.startsWith("field.") && texts.containsKey(argument);
    }
}
