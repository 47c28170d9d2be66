package fr.beffroi.acts.export;

import java.text.Normalizer;

/** Texts as every format can hold them. */
final class Printable {
    private Printable() {}

    /**
     * Without what XML forbids and what hides or reorders text on screen (bidirectional overrides); white runs and line
     * breaks become one space, accents are composed.
     */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c == 0x0B
                    || c == 0x0C
                    || c == 0x85
                    || c == 0x2028
                    || c == 0x2029) {
                kept.append(' ');
            } else if (isKept(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    private static boolean isKept(int c) {
        boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean nothing = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean reordering = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !control && !surrogate && !nothing && !reordering;
    }
}
