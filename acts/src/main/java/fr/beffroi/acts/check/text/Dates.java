package fr.beffroi.acts.check.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: "1er janvier 2026", "12/03/2026", "12.03.2026". */
public final class Dates {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    /** One date in plain text, for patterns; its groups are read by {@link #read}. */
    public static final String PATTERN =
            "(?:\\d{1,2}(?:er)?\\s+(?:" + String.join("|", MONTHS) + ")\\s+\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";

    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})(?:er)?\\s+([a-z]+)\\s+(\\d{4})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    private Dates() {}

    /** Of plain text that {@link #PATTERN} matched; empty where there is no such day. */
    public static Optional<LocalDate> read(String written) {
        Matcher figures = FIGURES.matcher(written);
        if (figures.matches()) {
            return day(figures.group(1), Integer.parseInt(figures.group(2)), figures.group(3));
        }
        Matcher words = WORDS.matcher(written);
        return words.matches()
                ? day(words.group(1), MONTHS.indexOf(words.group(2)) + 1, words.group(3))
                : Optional.empty();
    }

    /** As an argument of a text: whoever writes the text says the day in its reader's language. */
    public static String show(LocalDate day) {
        return day.toString();
    }

    private static Optional<LocalDate> day(String day, int month, String year) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
