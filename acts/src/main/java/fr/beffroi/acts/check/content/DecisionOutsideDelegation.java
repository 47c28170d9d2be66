package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The mayor decides in the council's place only what the council delegated. */
final class DecisionOutsideDelegation implements Rule {
    private static final Ground GROUND = new Ground(
            "content.decision_outside_delegation",
            List.of("CGCT, art. L2122-22"),
            Period.ALWAYS,
            Set.of(ActKind.DECISION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE) {
            return new Verdict.NotConcerned();
        }
        var words = Words.of(one.act());
        Set<Integer> items = Delegable.items(Matter.of(words));
        if (items.isEmpty()) {
            return Findings.missing(GROUND, "no_matter");
        }
        Set<Integer> delegated = one.collectivity().delegated();
        if (delegated == null) {
            return Findings.missing(GROUND, "no_delegation");
        }
        if (items.stream().anyMatch(delegated::contains)) {
            return new Verdict.Conform();
        }
        var findings = new Findings(GROUND, one.act());
        findings.add(
                Severity.BLOCKING,
                "outside",
                words.titlePlace(),
                items.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return findings.verdict();
    }
}
