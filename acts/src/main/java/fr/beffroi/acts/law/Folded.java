package fr.beffroi.acts.law;

import java.text.Normalizer;

/**
 * A text as citations are looked for in it: lower case, no accents, one kind of hyphen, apostrophe, space and degree sign.
 * It has the length of the original, so that every offset holds in both.
 */
final class Folded {
    /** In the place of a combining accent: part of a word, and of no letter. */
    static final char ACCENT = '\u0001';

    private static final String HYPHENS = "-\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC\u00B4`\u2032";
    private static final String DEGREES = "\u00B0\u00BA\u02DA";
    private static final char[] LATIN = latin();

    private Folded() {}

    static String of(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    private static char fold(char c) {
        if (c < LATIN.length) {
            return LATIN[c];
        }
        if (c >= '\u0300' && c <= '\u036F') {
            return ACCENT;
        }
        return special(c);
    }

    private static char special(char c) {
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DEGREES.indexOf(c) >= 0) {
            return '°';
        }
        return Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B' ? ' ' : c;
    }

    private static char[] latin() {
        char[] table = new char[0x250];
        for (char c = 0; c < table.length; c++) {
            String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char letter = Character.toLowerCase(base.charAt(0));
            table[c] = c == '\n' ? '\n' : letter < 0x20 ? ' ' : letter < 0x80 && letter != '`' ? letter : special(c);
        }
        table['\u0153'] = 'o';
        table['\u0152'] = 'o';
        return table;
    }
}
