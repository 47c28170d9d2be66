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
import fr.beffroi.acts.check.text.Findings;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A provision that is cited by its number is one, and only one. */
final class ProvisionsNumbered implements Rule {
    private static final Ground GROUND = new Ground(
            "content.provisions_numbered",
            List.of("CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final double SURE = 0.8;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        List<Found<Provision>> numbered = one.act().provisions().stream()
                .filter(provision -> provision.value().number() != null)
                .toList();
        if (numbered.size() < 2) {
            return new Verdict.NotConcerned();
        }
        if (numbered.stream().anyMatch(provision -> provision.confidence() < SURE)) {
            return Findings.missing(GROUND, "unsure");
        }
        var findings = new Findings(GROUND, one.act());
        int expected = 1;
        for (Found<Provision> provision : numbered) {
            int number = Objects.requireNonNull(provision.value().number());
            if (number == expected - 1) {
                findings.add(Severity.WARNING, "twice", provision.place(), number);
            } else if (number != expected) {
                findings.add(Severity.WARNING, "gap", provision.place(), number, expected);
            }
            expected = number + 1;
        }
        return findings.verdict();
    }
}
