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
import fr.beffroi.acts.check.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A total is the sum of the lines above it. */
final class AmountTotal implements Rule {
    private static final Ground GROUND = new Ground(
            "content.amount_total", List.of("CGCT, art. L2121-29"), Period.ALWAYS, Set.of(ActKind.values()), false);

    private static final Pattern TOTAL = Pattern.compile(
            "\\W*(?:soit\\s+)?(?:un\\s+|au\\s+)?(?:montant\\s+)?(?:total(?:e)?|somme\\s+totale)(?![a-z]).*");
    private static final Pattern PARTIAL = Pattern.compile("\\W*sous[ -]total.*");
    private static final long ROUNDING = 1;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        String text = one.act().text().text();
        var findings = new Findings(GROUND, one.act());
        var list = new ArrayList<Long>();
        boolean compared = false;
        boolean columns = false;
        int start = 0;
        for (String line : text.split("\n", -1)) {
            String plain = Plain.of(line);
            List<Amount> amounts = Amount.in(line);
            boolean total = TOTAL.matcher(plain).matches();
            if (total && amounts.size() == 1 && list.size() > 1) {
                compared = true;
                long stated = amounts.getFirst().cents();
                long sum = list.stream().mapToLong(Long::longValue).sum();
                if (Math.abs(sum - stated) > ROUNDING) {
                    findings.add(
                            Severity.WARNING,
                            "differs",
                            one.act().text().place(start, start + line.length()),
                            Euros.of(stated),
                            Euros.of(sum),
                            list.size());
                }
            }
            columns |= total && amounts.size() > 1;
            if (total || amounts.size() > 1 || PARTIAL.matcher(plain).matches()) {
                list.clear();
            } else if (amounts.size() == 1) {
                list.add(amounts.getFirst().cents());
            } else if (!line.isBlank()) {
                list.clear();
            }
            start += line.length() + 1;
        }
        if (compared) {
            return findings.verdict();
        }
        return columns ? Findings.missing(GROUND, "columns") : new Verdict.NotConcerned();
    }
}
