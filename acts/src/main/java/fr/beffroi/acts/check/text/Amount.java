package fr.beffroi.acts.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money in figures. {@code start} and {@code end} are offsets in the text it stands in.
 *
 * @param cents below zero where a minus sign stands right before it
 */
public record Amount(long cents, Tax tax, int start, int end) {
    public enum Tax {
        EXCLUDED,
        INCLUDED,
        UNSAID
    }

    private static final String TAX = "h\\.?t\\.?|hors taxes?|t\\.?t\\.?c\\.?|toutes taxes comprises";

    private static final Pattern FIGURES = Pattern.compile("(?<![\\d,.])(?<sign>-)?"
            + "(?<digits>\\d{1,3}(?:[ .]\\d{3})+(?:[,.]\\d{1,2})?|\\d+(?:[,.]\\d+)?)"
            + "\\s?(?<scale>k|millions? d'|m)?\\s?(?:€|euros?\\b|eur\\b)"
            + "(?<tax>\\s*\\(?(?:" + TAX + ")(?![a-z]))?");

    /** "montant HT : ", "hors taxes de ", right before the figures. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?<![a-z])(?<tax>" + TAX + ")\\)?\\s*(?::|=|soit|de|est de|s'eleve a|est fixe a)?\\s*$");

    private static final int LONGEST_ANNOUNCE = 45;

    /** Every amount of a text, in order. */
    public static List<Amount> in(String text) {
        String plain = Plain.of(text);
        var amounts = new ArrayList<Amount>();
        Matcher match = FIGURES.matcher(plain);
        while (match.find()) {
            String after = match.group("tax");
            Tax tax = after == null ? announced(plain, match.start()) : tax(after);
            amounts.add(new Amount(cents(match), tax, match.start(), match.end()));
        }
        return amounts;
    }

    private static long cents(Matcher match) {
        String plain = match.group("digits")
                .replace(" ", "")
                .replaceAll("\\.(?=\\d{3})", "")
                .replace(',', '.');
        long cents = new BigDecimal(plain)
                .multiply(scale(match.group("scale")))
                .movePointRight(2)
                .longValue();
        return match.group("sign") == null ? cents : -cents;
    }

    private static BigDecimal scale(@Nullable String scale) {
        if (scale == null) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(scale.equals("k") ? 1_000 : 1_000_000);
    }

    private static Tax announced(String plain, int start) {
        Matcher before = ANNOUNCED.matcher(plain.substring(Math.max(0, start - LONGEST_ANNOUNCE), start));
        return before.find() ? tax(before.group("tax")) : Tax.UNSAID;
    }

    private static Tax tax(String words) {
        return words.strip().replace("(", "").startsWith("h") ? Tax.EXCLUDED : Tax.INCLUDED;
    }
}
