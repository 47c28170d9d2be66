package fr.beffroi.acts.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sum of money in words, "deux cents euros et cinquante centimes". {@code start} and {@code end} are offsets. */
public record SpelledAmount(long cents, int start, int end) {
    private static final String NUMBER = NumberWords.WORD + "(?:(?:[\\s-]+|[\\s-]+et[\\s-]+)" + NumberWords.WORD + ")*";

    private static final Pattern WORDS = Pattern.compile(
            "(?<![a-z-])(?<euros>" + NUMBER + ")\\s+(?:d')?(?:euros?)(?![a-z])" + "(?:\\s*(?:et|,)?\\s+(?<cents>"
                    + NUMBER + ")(?:\\s+(?:centimes?|cents?)(?![a-z])|(?=\\s*\\()))?");

    /** Every amount in words of a text, in order; words that make no number are left out. */
    public static List<SpelledAmount> in(String text) {
        var amounts = new ArrayList<SpelledAmount>();
        Matcher match = WORDS.matcher(Plain.of(text));
        while (match.find()) {
            OptionalLong euros = NumberWords.read(match.group("euros").replaceAll("\\s+de\\s*$", ""));
            OptionalLong cents =
                    match.group("cents") == null ? OptionalLong.of(0) : NumberWords.read(match.group("cents"));
            if (euros.isPresent() && cents.isPresent() && cents.getAsLong() < 100) {
                amounts.add(new SpelledAmount(euros.getAsLong() * 100 + cents.getAsLong(), match.start(), match.end()));
            }
        }
        return amounts;
    }
}
