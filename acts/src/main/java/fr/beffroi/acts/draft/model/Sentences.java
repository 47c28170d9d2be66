package fr.beffroi.acts.draft.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a paragraph into sentences; a dot of "art. L. 2121-29" or of "M. Martin" ends none. */
final class Sentences {
    private static final Pattern END = Pattern.compile(
            "(?:;|[!?]|(?<!(?<![\\p{L}])(?:[A-Z]|LO|art|al|MM|Mme|Mlle|n|no|p|cf|St|Ste))\\.)\\s+(?=\\S)");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            sentences.add(text.substring(from, end.end()).strip());
            from = end.end();
        }
        sentences.add(text.substring(from).strip());
        sentences.removeIf(String::isBlank);
        return sentences;
    }
}
