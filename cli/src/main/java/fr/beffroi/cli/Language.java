package fr.beffroi.cli;

import java.util.Locale;
import java.util.Map;

/** French, unless {@code --lang en} or the environment (LC_ALL, LC_MESSAGES, LANG) asks for English. */
final class Language {
    private Language() {}

    /** Before the command line is parsed: its own messages are already in that language. */
    static void choose(String[] args, Map<String, String> environment) {
        Locale.setDefault(of(args, environment));
    }

    static Locale of(String[] args, Map<String, String> environment) {
        String wanted = fromEnvironment(environment);
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--")) {
                break;
            }
            if (args[i].startsWith("--lang=")) {
                wanted = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                wanted = args[i + 1];
            }
        }
        return wanted.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    private static String fromEnvironment(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
