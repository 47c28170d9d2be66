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
import fr.beffroi.acts.check.text.Years;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The delegation to let or to rent things stops at twelve years. */
final class LeaseLength implements Rule {
    private static final Ground GROUND = new Ground(
            "content.lease_length", List.of("CGCT, art. L2122-22, 5°"), Period.ALWAYS, Set.of(ActKind.DECISION), false);

    private static final int LONGEST = 12;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE
                || !Matter.of(words).contains(Matter.LEASE)) {
            return new Verdict.NotConcerned();
        }
        OptionalInt years = Years.in(words.title() + "\n" + String.join("\n", words.provisions()));
        if (years.isEmpty()) {
            return Findings.missing(GROUND, "no_duration");
        }
        var findings = new Findings(GROUND, one.act());
        if (years.getAsInt() > LONGEST) {
            findings.add(Severity.BLOCKING, "too_long", words.titlePlace(), years.getAsInt(), LONGEST);
        }
        return findings.verdict();
    }
}
