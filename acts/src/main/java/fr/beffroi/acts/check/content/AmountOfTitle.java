package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Euros;
import fr.beffroi.acts.check.text.Findings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sum that the title announces is the one that is decided. */
final class AmountOfTitle implements Rule {
    private static final Ground GROUND = new Ground(
            "content.amount_of_title",
            List.of("CGCT, art. L2121-10", "CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<String> title = one.act().title();
        if (title == null) {
            return Findings.missing(GROUND, "no_title");
        }
        List<Amount> announced = Amount.in(title.value());
        if (announced.size() != 1) {
            return new Verdict.NotConcerned();
        }
        List<Long> decided = one.act().provisions().stream()
                .flatMap(provision -> Amount.in(provision.value().text()).stream())
                .map(Amount::cents)
                .toList();
        if (decided.isEmpty()) {
            return Findings.missing(GROUND, "no_amount");
        }
        long amount = announced.getFirst().cents();
        long sum = decided.stream().mapToLong(Long::longValue).sum();
        var findings = new Findings(GROUND, one.act());
        if (!decided.contains(amount) && sum != amount) {
            findings.add(
                    Severity.WARNING,
                    "differs",
                    title.place(),
                    Euros.of(amount),
                    decided.stream().map(Euros::of).distinct().collect(Collectors.joining(", ")));
        }
        return findings.verdict();
    }
}
