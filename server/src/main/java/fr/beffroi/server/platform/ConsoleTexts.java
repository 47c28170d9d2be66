package fr.beffroi.server.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for who starts the server, before there is a page: French, or English where the shell's language is English. */
final class ConsoleTexts {
    private ConsoleTexts() {}

    static String text(String key, Object... arguments) {
        String shell = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        Locale locale = shell.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.server.platform.console", locale)
                .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    static CannotStart cannotStart(String key, Object... arguments) {
        return new CannotStart(text(key, arguments));
    }
}
