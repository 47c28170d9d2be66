package fr.beffroi.server.observatory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without accents, in small letters. Each letter of French and its neighbours is looked up in a table that the general way fills
 * once: to decompose ten thousand sentences anew took most of a search.
 */
final class Plain {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Up to here, with the quotes and dashes of French; whatever lies beyond goes the general way. */
    private static final char END = 0x2070;
    /** What becomes of it depends on where it stands in its word. */
    private static final char SIGMA = 'Σ';
    /** 0: more or less than one letter comes of it. */
    private static final char[] TABLE = new char[END];

    static {
        for (char letter = 0; letter < END; letter++) {
            String plain = slowly(String.valueOf(letter));
            TABLE[letter] = plain.length() == 1 && letter != SIGMA ? plain.charAt(0) : 0;
        }
    }

    private Plain() {}

    static String of(String text) {
        char[] plain = new char[text.length()];
        for (int i = 0; i < plain.length; i++) {
            char letter = text.charAt(i);
            if (letter >= END || TABLE[letter] == 0) {
                return slowly(text);
            }
            plain[i] = TABLE[letter];
        }
        return new String(plain);
    }

    /** Any letters. */
    static String slowly(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
