package fr.beffroi.acts.draft.model;

import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.NumberWords;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.SpelledAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The amounts, dates and numbers of a text, in figures or in words. */
final class Figures {
    private static final Pattern DAY = Pattern.compile(Dates.PATTERN);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[ .]\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?");
    private static final Pattern WORDS =
            Pattern.compile("(?<![a-z-])" + NumberWords.WORD + "(?:(?:[ -]| et )" + NumberWords.WORD + ")*(?![a-z-])");

    /** Articles rather than numbers. */
    private static final Set<String> ARTICLES = Set.of("un", "une");

    private Figures() {}

    /** @param value the same for two ways of writing the same */
    record Figure(String value, int start, int end) {}

    static Set<String> values(String text) {
        return in(text).stream().map(Figure::value).collect(Collectors.toSet());
    }

    /** A number may be a known amount without its euros; an amount is no known number of something else. */
    static boolean known(Figure figure, Set<String> values) {
        return values.contains(figure.value()) || values.contains(figure.value().replaceFirst("^number ", "amount "));
    }

    /** In order; none within another. */
    static List<Figure> in(String text) {
        String plain = Plain.of(text);
        List<Figure> all = new ArrayList<>();
        Matcher day = DAY.matcher(plain);
        while (day.find()) {
            Dates.read(day.group()).ifPresent(read -> add(new Figure("day " + read, day.start(), day.end()), all));
        }
        Amount.in(text)
                .forEach(amount ->
                        add(new Figure("amount " + euros(amount.cents()), amount.start(), amount.end()), all));
        SpelledAmount.in(text)
                .forEach(amount ->
                        add(new Figure("amount " + euros(amount.cents()), amount.start(), amount.end()), all));
        Matcher number = NUMBER.matcher(plain);
        while (number.find()) {
            add(new Figure("number " + number(number.group()), number.start(), number.end()), all);
        }
        Matcher words = WORDS.matcher(plain);
        while (words.find()) {
            if (!ARTICLES.contains(words.group())) {
                NumberWords.read(words.group())
                        .ifPresent(read -> add(new Figure("number " + read, words.start(), words.end()), all));
            }
        }
        all.sort(Comparator.comparingInt(Figure::start));
        return all;
    }

    private static void add(Figure figure, List<Figure> all) {
        if (all.stream().noneMatch(other -> figure.start() < other.end() && other.start() < figure.end())) {
            all.add(figure);
        }
    }

    private static String euros(long cents) {
        return normal(BigDecimal.valueOf(cents, 2));
    }

    private static String number(String written) {
        String plain = written.replace(" ", "");
        return plain.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?")
                ? normal(new BigDecimal(plain.replace(".", "").replace(',', '.')))
                : normal(new BigDecimal(plain.replace(',', '.')));
    }

    private static String normal(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
