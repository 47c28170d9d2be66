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
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** While its delegation stands, the council has given the matter away. */
final class DelegatedMatter implements Rule {
    private static final Ground GROUND = new Ground(
            "content.delegated_matter",
            List.of("CGCT, art. L2122-22", "CGCT, art. L2122-23"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    /** The council says itself why the matter comes back to it. */
    private static final Pattern BEYOND = Plain.words(
            "(?:exced\\w+|depass\\w+|superieur\\w*|au-dela) (?:\\S+ ){0,8}(?:seuils?|limites?|delegations?)"
                    + "|hors (?:\\S+ ){0,3}delegations?|empechement du maire|(?:retir\\w+|rapport\\w+|met\\w* fin) (?:\\S+ ){0,4}delegations?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Set<Matter> matters = Matter.of(words);
        Set<Integer> items = Delegable.items(matters);
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE
                || matters.contains(Matter.MAYOR_DELEGATION)
                || items.isEmpty()) {
            return new Verdict.NotConcerned();
        }
        Set<Integer> delegated = one.collectivity().delegated();
        if (delegated == null) {
            return Findings.missing(GROUND, "no_delegation");
        }
        if (words.say(BEYOND)) {
            return Findings.missing(GROUND, "no_limits");
        }
        var findings = new Findings(GROUND, one.act());
        items.stream()
                .filter(delegated::contains)
                .forEach(item -> findings.add(Severity.WARNING, "delegated", words.titlePlace(), item));
        return findings.verdict();
    }
}
