package fr.beffroi.acts.check.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what writers differ in: case, accents, kinds of apostrophe, of dash and of space. */
public final class Plain {
    /** Every rule reads the whole act: the letters that French is written with are folded once and for all. */
    private static final char[] FOLDS = latin();

    private Plain() {}

    /** As many characters as there were, so that a place in the result is the same place in the text. */
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(fold(text.charAt(i)));
        }
        return plain.toString();
    }

    /**
     * A pattern for plain text: between word boundaries, and a space in it stands for any white space, since a line may
     * break anywhere.
     */
    public static Pattern words(String regex) {
        return Pattern.compile("(?<![a-z0-9])(?:" + regex.replace(" ?", "\\s*").replace(" ", "\\s+") + ")(?![a-z0-9])");
    }

    private static char fold(char c) {
        return c < FOLDS.length ? FOLDS[c] : folded(c);
    }

    private static char folded(char c) {
        return switch (c) {
            case '’', '‘', 'ʼ', '`', '´' -> '\'';
            case '–', '—', '‑', '‐', '−' -> '-';
            case '\u00A0', '\u202F', '\u2009', '\t', '\r' -> ' ';
            default ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .charAt(0);
        };
    }

    private static char[] latin() {
        char[] folds = new char[0x250];
        for (char c = 0; c < folds.length; c++) {
            folds[c] = folded(c);
        }
        return folds;
    }
}
