package fr.beffroi.server.answers;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one line that names a message in a queue: its own first words, greetings aside. */
final class Subject {
    private static final int LENGTH = 100;
    private static final Pattern GREETING = Pattern.compile(
            "^(?:(?:bonjour|bonsoir|salut|hello|madame|monsieur|mesdames|messieurs|svp|s'il vous pla[iî]t|"
                    + "je me permets de vous (?:contacter|écrire)|je vous (?:contacte|écris))\\b[\\s,;:.!…]*(?:et\\s+)?)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SENTENCE_END = Pattern.compile("([.?!…])\\s");

    private Subject() {}

    static String of(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        String without = GREETING.matcher(line).replaceFirst("");
        String words = without.length() < 12 ? line : without;
        String cut = words.length() <= LENGTH ? words : atWord(words);
        return cut.isEmpty() ? "…" : cut.substring(0, 1).toUpperCase(Locale.FRENCH) + cut.substring(1);
    }

    /** At the end of a sentence if one ends late enough to say something, else between two words. */
    private static String atWord(String words) {
        Matcher end = SENTENCE_END.matcher(words.substring(0, LENGTH + 1));
        int sentence = 0;
        while (end.find()) {
            sentence = end.end(1);
        }
        if (sentence > LENGTH / 3) {
            return words.substring(0, sentence).strip();
        }
        int space = words.lastIndexOf(' ', LENGTH);
        return words.substring(0, space > LENGTH / 2 ? space : LENGTH) + "…";
    }
}
