package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
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

/** No text asks for visas, but an act that shows no base leaves its reader to guess one. */
final class VisaPresent implements Rule {
    private static final Ground GROUND = new Ground(
            "content.visa_present",
            List.of("CGCT, art. L2121-29", "CRPA, art. L211-5"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (!one.act().visas().isEmpty()) {
            return new Verdict.Conform();
        }
        var words = Words.of(one.act());
        if (Matter.of(words).contains(Matter.WISH)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().recitals().isEmpty() && one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_structure");
        }
        var findings = new Findings(GROUND, one.act());
        findings.add(Severity.REMARK, "none", null);
        return findings.verdict();
    }
}
