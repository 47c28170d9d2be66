package fr.beffroi.acts.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The dates of a folded text, in all the ways acts write them. */
final class FrenchDates {
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
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final String WEEKDAY =
            "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s*,?\\s+(?:le\\s+)?)?";
    private static final String DAY = "(\\d{1,2}|1\\s?er|" + FrenchNumbers.BELOW_HUNDRED + ")";
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\d/.-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d/]|[.-]\\d)");
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d-])(?<!n° ?)((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?![\\d-])");
    private static final Pattern WORDS = Pattern.compile("(?<![\\w'])" + WEEKDAY + DAY
            + "\\s+(?:du\\s+mois\\s+de\\s+|du\\s+mois\\s+d'\\s?|de\\s+|d')?" + MONTH
            + "\\s*,?\\s+(?:de\\s+l'an(?:nee)?\\s+)?(" + FrenchNumbers.YEAR + ")(?!\\w)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\w)l'an(?:nee)?\\s+(" + FrenchNumbers.YEAR
            + ")\\s*(?:,|et|-)?\\s*,?\\s*(?:le\\s+|et\\s+le\\s+|du\\s+|a\\s+la\\s+date\\s+du\\s+)?" + WEEKDAY
            + "(?:le\\s+)?"
            + DAY + "\\s+(?:du\\s+mois\\s+de\\s+|du\\s+mois\\s+d'\\s?|de\\s+|d')?" + MONTH + "(?!\\w)");
    private static final int SHORT_YEARS_SINCE = 2000;

    private FrenchDates() {}

    /** @param yearFirst whether it is written "l'an …, le …", as sessions are */
    record At(LocalDate date, int start, int end, boolean yearFirst) {}

    /** In order; where two overlap, the one that says more. */
    static List<At> in(String folded) {
        var found = new ArrayList<At>();
        YEAR_FIRST
                .matcher(folded)
                .results()
                .forEach(m -> date(m, FrenchNumbers.year(m.group(1)), month(m.group(3)), day(m.group(2)), true)
                        .ifPresent(found::add));
        WORDS.matcher(folded)
                .results()
                .forEach(m -> date(m, FrenchNumbers.year(m.group(3)), month(m.group(2)), day(m.group(1)), false)
                        .ifPresent(found::add));
        FIGURES.matcher(folded)
                .results()
                .forEach(m -> date(
                                m,
                                OptionalInt.of(fullYear(m.group(4))),
                                Integer.parseInt(m.group(3)),
                                OptionalInt.of(Integer.parseInt(m.group(1))),
                                false)
                        .ifPresent(found::add));
        ISO.matcher(folded)
                .results()
                .forEach(m -> date(
                                m,
                                OptionalInt.of(Integer.parseInt(m.group(1))),
                                Integer.parseInt(m.group(2)),
                                OptionalInt.of(Integer.parseInt(m.group(3))),
                                false)
                        .ifPresent(found::add));
        var apart = new ArrayList<At>();
        for (At at : found) {
            if (apart.stream().noneMatch(o -> at.start < o.end && o.start < at.end)) {
                apart.add(at);
            }
        }
        apart.sort(Comparator.comparingInt(At::start));
        return apart;
    }

    private static Optional<At> date(
            MatchResult match, OptionalInt year, int month, OptionalInt day, boolean yearFirst) {
        if (year.isEmpty() || day.isEmpty() || year.getAsInt() < 1800 || year.getAsInt() > 2199) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(year.getAsInt(), month, day.getAsInt());
            return Optional.of(new At(date, match.start(), match.end(), yearFirst));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static OptionalInt day(String written) {
        return FrenchNumbers.value(written.replaceFirst("(?<=\\d)\\s?er$", ""));
    }

    private static int fullYear(String written) {
        int year = Integer.parseInt(written);
        return written.length() == 2 ? SHORT_YEARS_SINCE + year : year;
    }
}
