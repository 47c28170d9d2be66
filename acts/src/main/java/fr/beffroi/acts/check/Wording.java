package fr.beffroi.acts.check;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Place;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an act without case, accents, line ends, repeated spaces or kinds of apostrophe, each still known by its
 * place. Patterns are written in that alphabet: "se retire", "secretaire", "l'unanimite".
 */
public final class Wording {
    private static final char[] PLAIN = plain();

    private final Act act;
    private final String folded;
    /** Offset in the act of each folded character. */
    private final int[] offsets;

    private Wording(Act act) {
        this.act = act;
        String whole = fold(act.text().text());
        StringBuilder squeezed = new StringBuilder(whole.length());
        this.offsets = new int[whole.length()];
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) != ' ' || i == 0 || whole.charAt(i - 1) != ' ') {
                offsets[squeezed.length()] = i;
                squeezed.append(whole.charAt(i));
            }
        }
        this.folded = squeezed.toString();
    }

    public static Wording of(Act act) {
        return new Wording(act);
    }

    public boolean isBlank() {
        return folded.isBlank();
    }

    public boolean says(Pattern pattern) {
        return pattern.matcher(folded).find();
    }

    public Optional<Place> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(folded);
        return matcher.find() && matcher.end() > matcher.start()
                ? Optional.of(act.text().place(offsets[matcher.start()], offsets[matcher.end() - 1] + 1))
                : Optional.empty();
    }

    /** What follows the first match; empty where there is none. */
    public String after(Pattern pattern) {
        Matcher matcher = pattern.matcher(folded);
        return matcher.find() ? folded.substring(matcher.end()) : "";
    }

    /** Character by character, so that offsets hold. */
    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded[i] < PLAIN.length ? PLAIN[folded[i]] : '\'' == quote(folded[i]) ? '\'' : folded[i];
        }
        return new String(folded);
    }

    private static char quote(char c) {
        return c == '\u2019' || c == '\u2018' || c == '\u02BC' ? '\'' : c;
    }

    private static char[] plain() {
        char[] plain = new char[0x180];
        for (char c = 0; c < plain.length; c++) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            plain[c] = Character.isWhitespace(c) || c == '\u00A0' ? ' ' : Character.toLowerCase(base);
        }
        // A ligature keeps one character, that offsets may hold.
        plain['œ'] = 'o';
        plain['Œ'] = 'o';
        return plain;
    }
}
