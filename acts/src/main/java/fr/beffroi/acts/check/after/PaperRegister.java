package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import java.util.List;
import java.util.Set;

/** The register is on paper; the digital one is a copy. */
final class PaperRegister implements Rule {
    private static final Ground GROUND = new Ground(
            "after.paper_register",
            List.of("CGCT, art. R2121-9", "CGCT, art. R2122-7-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.collectivity().kind() == Collectivity.Kind.SYNDICAT) {
            return new Verdict.NotConcerned();
        }
        Boolean registered = one.session().paperRegister();
        if (registered == null) {
            return Findings.missing(GROUND, "unknown");
        }
        var findings = new Findings(GROUND, one.act());
        if (!registered) {
            findings.add(Severity.WARNING, "not_registered", null);
        }
        return findings.verdict();
    }
}
