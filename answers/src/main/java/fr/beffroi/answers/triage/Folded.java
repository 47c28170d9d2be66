package fr.beffroi.answers.triage;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as rules read it: lower case, no accents, no punctuation, one space between words and one at each end.
 *
 * @param text only {@code a-z}, {@code 0-9}, letters of other scripts and single spaces
 */
public record Folded(String text) {
    /** Rules look no further: a longer message is its beginning. Keeps every rule's cost bounded. */
    static final int MOST_CHARACTERS = 8_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Map<String, String> SHORT_FORMS = shortForms();

    /** Folds and nothing more. */
    public static Folded of(String message) {
        String text = message.length() > MOST_CHARACTERS ? message.substring(0, MOST_CHARACTERS) : message;
        text = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        text = NOT_WORDS.matcher(text).replaceAll(" ").strip();
        return new Folded(" " + text + " ");
    }

    /** Folds, writes out the short forms of text messages and shortens drawn-out letters ("aiiiide"). */
    public static Folded spelledOut(String message) {
        String text = DRAWN_OUT.matcher(of(message).text()).replaceAll("$1");
        StringBuilder out = new StringBuilder(" ");
        for (String word : text.strip().split(" ")) {
            out.append(SHORT_FORMS.getOrDefault(word, word)).append(' ');
        }
        return new Folded(out.toString());
    }

    private static Map<String, String> shortForms() {
        Map<String, String> forms = new HashMap<>();
        for (String line : RuleFile.lines("sms.txt")) {
            int space = line.indexOf(' ');
            forms.put(line.substring(0, space), line.substring(space + 1));
        }
        return Map.copyOf(forms);
    }
}
