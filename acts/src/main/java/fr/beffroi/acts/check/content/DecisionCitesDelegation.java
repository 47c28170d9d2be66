package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A decision by delegation shows the délibération that delegates. */
final class DecisionCitesDelegation implements Rule {
    private static final Ground GROUND = new Ground(
            "content.decision_cites_delegation",
            List.of("CGCT, art. L2122-22", "CGCT, art. L5211-10"),
            Period.ALWAYS,
            Set.of(ActKind.DECISION),
            false);

    private static final Pattern COMMUNE = Plain.words("l\\.? ?2122-2[23]");
    private static final Pattern EPCI = Plain.words("l\\.? ?5211-(?:9|10)");
    private static final Pattern DATED =
            Plain.words("deliberations? (?:\\S+ ){0,12}" + Dates.PATTERN + "|deliberations? n ?[°o]? ?\\S*\\d\\S*");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        boolean commune = one.collectivity().kind() == Collectivity.Kind.COMMUNE;
        boolean article = words.say(commune ? COMMUNE : EPCI);
        boolean deliberation = words.say(DATED);
        if (!article && !deliberation && one.act().visas().isEmpty()) {
            return Findings.missing(GROUND, "no_visas");
        }
        var findings = new Findings(GROUND, one.act());
        if (!article) {
            String expected = GROUND.articles().get(commune ? 0 : 1);
            findings.addUnder(expected, Severity.WARNING, "no_article", null, expected);
        }
        if (!deliberation) {
            findings.add(Severity.WARNING, "no_deliberation", null);
        }
        return findings.verdict();
    }
}
