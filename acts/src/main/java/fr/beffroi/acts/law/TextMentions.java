package fr.beffroi.acts.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds laws, ordinances, decrees and ministerial arrêtés, by number or date. The arrêtés of mayors and prefects are not law. */
final class TextMentions {
    private static final String A = "\u0001?";
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
    private static final String MONTH = "(?:janvier|fe" + A + "vrier|mars|avril|mai|juin|juillet|aou" + A
            + "t|septembre|octobre|novembre|de" + A + "cembre)";
    private static final String DATE = "(?<day>\\d{1,2})(?:er)?(?:\\s{1,40}(?<month>" + MONTH
            + ")\\s{1,40}|\\s?[/.]\\s?(?<digits>\\d{1,2})\\s?[/.]\\s?)(?<year>\\d{4})(?!\\d)";
    private static final Pattern NATURE = Pattern.compile("(?<![a-z\u0001])(?<nature>loi|ordonnance|de" + A
            + "cret(?:-loi)?|arre" + A + "te" + A
            + ")s?(?![a-z])(?<more>(?:\\s{1,40}(?:organique|constitutionnelle|ministe" + A
            + "riel|interministe" + A + "riel|modifie" + A + "e?|susvise" + A + "e?|pre" + A + "cite" + A
            + "e?)s?(?![a-z])){0,3})");
    private static final Pattern NUMBER =
            Pattern.compile("\\s{0,40}(?:\\(?\\s?(?:n\\s?°|n\\s?o(?:\\s|(?=\\d))|no\\.?\\s|nume" + A
                    + "ro\\s|n\\.\\s?°?|n\\s)\\s{0,40})?"
                    + "(?<century>\\d{2}|\\d{4})\\s{0,2}[-./]\\s{0,2}(?<rank>\\d{1,5})(?![\\d/°])");
    private static final Pattern AFTER_NUMBER =
            Pattern.compile("(?:\\s{1,40}modifie" + A + "e?)?\\s{0,40},?\\s{0,40}(?:en date )?du\\s{1,40}" + DATE);
    private static final Pattern DATED = Pattern.compile("\\s{0,40},?\\s{0,40}(?:en date )?du\\s{1,40}" + DATE);
    private static final Pattern ANOTHER = Pattern.compile("\\s{0,40}(?:,|et)\\s{0,40}(?=n\\s?°)");
    private static final Pattern OF_SOMEBODY = Pattern.compile("\\s{1,40}(?:du (?:maire|juge|tribunal|pre" + A
            + "sident|pre" + A + "fet|conseil)|de (?:la|m\\.|monsieur|madame) |munic|pre" + A + "fect|portant de" + A
            + "le" + A + "gation|portant nomination)");

    /** @param start of its nature, e.g. of "loi" */
    record Mention(
            Citation.Nature nature,
            @Nullable String number,
            @Nullable LocalDate date,
            int start,
            int end) {}

    private TextMentions() {}

    static List<Mention> in(String folded) {
        List<Mention> mentions = new ArrayList<>();
        Matcher nature = NATURE.matcher(folded);
        int from = 0;
        while (nature.find(from)) {
            Mention mention = at(folded, nature);
            from = nature.end();
            while (mention != null) {
                mentions.add(mention);
                from = mention.end();
                mention = another(folded, mention);
            }
        }
        return mentions;
    }

    /** "lois n° 82-213 du 2 mars 1982 et n° 83-8 du 7 janvier 1983". */
    private static @Nullable Mention another(String folded, Mention before) {
        Matcher and = ANOTHER.matcher(folded).region(before.end(), folded.length());
        if (before.number() == null || !and.lookingAt()) {
            return null;
        }
        return numbered(before.nature(), folded, and.end(), and.end());
    }

    private static @Nullable Mention numbered(Citation.Nature kind, String folded, int from, int start) {
        Matcher number = NUMBER.matcher(folded).region(from, folded.length());
        if (!number.lookingAt()) {
            return null;
        }
        String name = number.group("century") + "-" + number.group("rank");
        Matcher date = AFTER_NUMBER.matcher(folded).region(number.end(), folded.length());
        LocalDate day = date.lookingAt() ? date(date) : null;
        return new Mention(kind, name, day, start, day == null ? number.end() : date.end());
    }

    private static @Nullable Mention at(String folded, Matcher nature) {
        Citation.Nature kind = kind(nature.group("nature"));
        Mention numbered = numbered(kind, folded, nature.end(), nature.start());
        if (numbered != null
                && (kind != Citation.Nature.ARRETE || nature.group("more").contains("minist"))) {
            return numbered;
        }
        Matcher dated = DATED.matcher(folded).region(nature.end(), folded.length());
        if (!dated.lookingAt()) {
            return null;
        }
        LocalDate day = date(dated);
        if (day == null || ofSomebody(kind, folded, dated.end())) {
            return null;
        }
        Matcher later = NUMBER.matcher(folded).region(dated.end(), folded.length());
        boolean named = later.lookingAt()
                && folded.substring(dated.end(), later.start("century")).contains("n");
        return new Mention(
                kind,
                named ? later.group("century") + "-" + later.group("rank") : null,
                day,
                nature.start(),
                named ? later.end() : dated.end());
    }

    /** "L'ordonnance du 3 mars 2024 du juge des référés" and "l'arrêté du 3 mars 2024 du maire" are decisions, not law. */
    private static boolean ofSomebody(Citation.Nature kind, String folded, int end) {
        return (kind == Citation.Nature.ORDONNANCE || kind == Citation.Nature.ARRETE)
                && OF_SOMEBODY.matcher(folded).region(end, folded.length()).lookingAt();
    }

    private static Citation.Nature kind(String word) {
        return switch (word.charAt(0)) {
            case 'l' -> Citation.Nature.LOI;
            case 'o' -> Citation.Nature.ORDONNANCE;
            case 'd' -> Citation.Nature.DECRET;
            default -> Citation.Nature.ARRETE;
        };
    }

    private static @Nullable LocalDate date(Matcher found) {
        String month = found.group("month");
        int rank = month == null
                ? Integer.parseInt(found.group("digits"))
                : MONTHS.indexOf(month.replace(String.valueOf(Folded.ACCENT), "")) + 1;
        try {
            return LocalDate.of(Integer.parseInt(found.group("year")), rank, Integer.parseInt(found.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
