package fr.beffroi.answers.corpus;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** White space and sentences of printed French. */
final class Text {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");
    // A link's closing tag often stands on a line of its own: "domicile </LienInterne>." must not read "domicile .".
    private static final Pattern LOOSE = Pattern.compile(" +(?=[,.)](?!\\S))");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?»]\\s+(?=[A-ZÀ-ÖØ-Þ«])");

    private Text() {}

    static String normalised(CharSequence text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return LOOSE.matcher(SPACES.matcher(composed).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Where the last sentence begins; 0 if there is but one. */
    static int lastSentence(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        int start = 0;
        while (end.find()) {
            start = end.end();
        }
        return start;
    }
}
