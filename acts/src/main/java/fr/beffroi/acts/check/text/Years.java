package fr.beffroi.acts.check.text;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many years a contract is made for. */
public final class Years {
    private static final Pattern TERM =
            Pattern.compile("(?:duree|periode|bail|conclue?|consentie?)[^.;\\d]{0,70}?(?:(?<figures>\\d{1,3})|(?<words>"
                    + NumberWords.WORD + "(?:[ -]" + NumberWords.WORD
                    + ")*))\\s*(?:\\([a-z0-9 -]+\\)\\s*)?(?:ans|annees)(?![a-z])");

    private Years() {}

    /** The longest that plain text states as a duration; empty where it states none. */
    public static OptionalInt in(String plain) {
        int longest = -1;
        Matcher match = TERM.matcher(plain);
        while (match.find()) {
            String figures = match.group("figures");
            OptionalLong years =
                    figures == null ? NumberWords.read(match.group("words")) : OptionalLong.of(Long.parseLong(figures));
            longest = Math.max(longest, (int) years.orElse(-1));
        }
        return longest < 0 ? OptionalInt.empty() : OptionalInt.of(longest);
    }
}
