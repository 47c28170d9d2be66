package fr.beffroi.acts.reading;

import java.text.Normalizer;

/** Text without accents, capitals and typographic variants, each letter in its place: an offset here is one in the text. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(one(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char one(char letter) {
        return switch (letter) {
            case '’', '‘', '´', '`' -> '\'';
            case '“', '”', '«', '»' -> '"';
            case '–', '—', '‑', '−', '‐' -> '-';
            case 'º' -> '°';
            case 'œ', 'Œ' -> 'o';
            case 'æ', 'Æ' -> 'a';
            default ->
                letter < 0x80
                        ? Character.toLowerCase(letter)
                        : Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                                .charAt(0));
        };
    }
}
