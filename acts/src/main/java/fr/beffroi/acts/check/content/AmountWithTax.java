package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Euros;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same sum with and without VAT is the same sum. */
final class AmountWithTax implements Rule {
    private static final Ground GROUND = new Ground(
            "content.amount_with_tax", List.of("CGCT, art. L2121-29"), Period.ALWAYS, Set.of(ActKind.values()), false);

    private static final Pattern RATE = Plain.words("tva (?:\\S+ ){0,4}?(\\d{1,2}(?:[,.]\\d{1,2})?) ?%");

    /** No rate in force on French soil is above a fifth. */
    private static final double HIGHEST = 1.20;

    /** Amounts are rounded to the euro, sometimes line by line. */
    private static final long ROUNDING = 2_00;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var findings = new Findings(GROUND, one.act());
        boolean several = false;
        boolean compared = false;
        for (Found<String> part :
                one.act().provisions().stream().map(AmountWithTax::text).toList()) {
            for (String sentence : part.value().split("[;\\n]|\\.(?!\\d)(?=\\s)")) {
                List<Amount> amounts = Amount.in(sentence);
                List<Amount> without = with(amounts, Amount.Tax.EXCLUDED);
                List<Amount> including = with(amounts, Amount.Tax.INCLUDED);
                if (without.size() == 1 && including.size() == 1) {
                    compared = true;
                    compare(
                            without.getFirst().cents(),
                            including.getFirst().cents(),
                            Plain.of(sentence),
                            part,
                            findings);
                } else if (!without.isEmpty() && !including.isEmpty()) {
                    several = true;
                }
            }
        }
        if (compared) {
            return findings.verdict();
        }
        return several ? Findings.missing(GROUND, "no_pairs") : new Verdict.NotConcerned();
    }

    private static void compare(long without, long including, String sentence, Found<String> part, Findings findings) {
        if (including < without) {
            findings.add(Severity.WARNING, "below", part.place(), Euros.of(including), Euros.of(without));
            return;
        }
        Matcher rate = RATE.matcher(sentence);
        if (rate.find()) {
            double percent = Double.parseDouble(rate.group(1).replace(',', '.'));
            long expected = Math.round(without * (1 + percent / 100));
            if (Math.abs(expected - including) > ROUNDING) {
                findings.add(
                        Severity.WARNING,
                        "rate",
                        part.place(),
                        Euros.of(without),
                        rate.group(1),
                        Euros.of(expected),
                        Euros.of(including));
            }
        } else if (including > without * HIGHEST + ROUNDING) {
            findings.add(Severity.WARNING, "above", part.place(), Euros.of(including), Euros.of(without));
        }
    }

    private static List<Amount> with(List<Amount> amounts, Amount.Tax tax) {
        return amounts.stream().filter(amount -> amount.tax() == tax).toList();
    }

    private static Found<String> text(Found<Provision> provision) {
        return new Found<>(provision.value().text(), provision.place(), provision.confidence());
    }
}
