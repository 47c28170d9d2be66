package fr.beffroi.tables;

import fr.beffroi.documents.UnreadableDocument;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of an engine's bundle, else of the module's own; in English for English locales and in French for all others. */
final class Messages {
    static final String OWN = "fr.beffroi.tables.messages";

    private Messages() {}

    /** @param bundle whose texts go before our own; its labels may stand as arguments, by their key */
    static String text(Locale locale, String bundle, String key, List<String> arguments) {
        if (key.startsWith("documents.")) {
            return new UnreadableDocument(key, arguments.toArray(String[]::new)).message(locale);
        }
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle theirs = ResourceBundle.getBundle(bundle, spoken);
        ResourceBundle texts = theirs.containsKey(key) ? theirs : ResourceBundle.getBundle(OWN, spoken);
        Object[] said = arguments.stream()
                .map(argument -> isLabel(argument, theirs) ? theirs.getString(argument) : argument)
                .toArray();
        return new MessageFormat(texts.getString(key), spoken).format(said);
    }

    private static boolean isLabel(String argument, ResourceBundle texts) {
        return argument.startsWith("field.") && texts.containsKey(argument);
    }
}
