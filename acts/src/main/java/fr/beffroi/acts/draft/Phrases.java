package fr.beffroi.acts.draft;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the program itself writes in acts. Acts are in French, whoever reads the page. */
final class Phrases {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("fr.beffroi.acts.draft.phrases", Locale.ROOT);

    private Phrases() {}

    static String text(String key, String... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.FRENCH).format((Object[]) arguments);
    }
}
