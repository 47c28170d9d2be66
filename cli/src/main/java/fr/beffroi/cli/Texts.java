package fr.beffroi.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the command says, in the language chosen. */
final class Texts {
    static final String BUNDLE = "fr.beffroi.cli.messages";

    private Texts() {}

    static String of(String key, Object... arguments) {
        return from(BUNDLE, key, arguments);
    }

    /** A text of another module's bundle; the key itself where that module has no such text. */
    static String from(String bundle, String key, Object... arguments) {
        try {
            String pattern =
                    ResourceBundle.getBundle(bundle, Locale.getDefault()).getString(key);
            return new MessageFormat(pattern, Locale.getDefault()).format(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
