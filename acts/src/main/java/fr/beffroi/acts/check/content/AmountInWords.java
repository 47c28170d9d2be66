package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Euros;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.NumberWords;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.SpelledAmount;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sum that is voted is one sum. */
final class AmountInWords implements Rule {
    private static final Ground GROUND = new Ground(
            "content.amount_in_words",
            List.of("Code civil, art. 1376", "CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            true);

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:soit|[(:,-])?\\s*(?:soit\\s+)?");

    /** Words that follow a number between brackets and mean a sum, whether or not they make one. */
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*(?:soit )?([a-z][a-z\\s-]{6,}?)\\s+(?:d')?euros?");

    private static final Pattern NUMBER_BEFORE = Pattern.compile(NumberWords.WORD + "(?:[\\s-]+[a-z]+)?[\\s-]+$");
    private static final int READ_BEFORE = 40;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        String text = one.act().text().text();
        String plain = Plain.of(text);
        List<SpelledAmount> inWords = SpelledAmount.in(text).stream()
                .filter(words -> !NUMBER_BEFORE
                        .matcher(plain.substring(Math.max(0, words.start() - READ_BEFORE), words.start()))
                        .find())
                .toList();
        var findings = new Findings(GROUND, one.act());
        int compared = 0;
        for (Amount figures : Amount.in(text)) {
            for (SpelledAmount words : inWords) {
                if (beside(plain, figures, words)) {
                    compared++;
                    if (figures.cents() != words.cents()) {
                        findings.add(
                                Severity.BLOCKING,
                                "differ",
                                one.act()
                                        .text()
                                        .place(
                                                Math.min(figures.start(), words.start()),
                                                Math.max(figures.end(), words.end())),
                                Euros.of(words.cents()),
                                Euros.of(figures.cents()));
                    }
                }
            }
        }
        return findings.orElse(compared > 0 ? new Verdict.Conform() : silent(plain));
    }

    /** Whether one is the repetition of the other: nothing but brackets or "soit" lies between them. */
    private static boolean beside(String plain, Amount figures, SpelledAmount words) {
        int from = Math.min(figures.end(), words.end());
        int to = Math.max(figures.start(), words.start());
        return from <= to && BETWEEN.matcher(plain.substring(from, to)).matches();
    }

    private static Verdict silent(String plain) {
        Matcher words = BRACKETED.matcher(plain);
        while (words.find()) {
            String first = words.group(1).split("[\\s-]+")[0];
            if (first.matches(NumberWords.WORD)) {
                return Findings.missing(GROUND, "unreadable", words.group(1).strip());
            }
        }
        return new Verdict.NotConcerned();
    }
}
