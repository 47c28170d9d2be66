package fr.beffroi.acts.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stretch of text within which a code named once is still the one meant: a visa, a recital, a sentence. */
final class Clause {
    private static final int LONGEST = 1200;
    /** "Vu", "Considérant" and the like open a new one; so do a blank line and a full stop that ends a sentence. */
    private static final Pattern BREAK = Pattern.compile(
            "\\n\\s*\\n|(?<![a-z\u0001])(?:vus?|considerant|attendu|sur|delibere|decide|arrete|propose)(?:\\s{1,40}(?:que\\s|le\\s|la\\s|les\\s|l'|qu'|proposition\\s|rapport\\s))"
                    + "|(?<=[a-z0-9)»]{3})\\.\\s{1,40}|\\n\\s*article\\s{1,3}(?:\\d{1,2}|premier|unique)(?:er)?\\s{0,3}(?::|-|\\n)");

    private Clause() {}

    static int start(String text, String folded, int position) {
        int from = Math.max(0, position - LONGEST);
        int start = from;
        Matcher found = BREAK.matcher(folded).region(from, position);
        while (found.find()) {
            if (folded.charAt(found.start()) != '.' || sentence(text, found)) {
                start = found.end();
            }
        }
        return start;
    }

    private static boolean sentence(String text, Matcher stop) {
        return stop.end() < text.length() && Character.isUpperCase(text.charAt(stop.end()));
    }
}
