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
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The council hears what was decided in its name. */
final class DecisionReported implements Rule {
    private static final Ground GROUND = new Ground(
            "after.decision_reported",
            List.of("CGCT, art. L2122-23", "CGCT, art. L5211-10"),
            Period.ALWAYS,
            Set.of(ActKind.DECISION),
            false);

    private static final Pattern REPORT = Plain.words(
            "rend(?:ra|re|u)?\\w* compte|compte rendu|portee? a la connaissance du conseil|communiquee? au conseil|information du conseil");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.collectivity().kind() == Collectivity.Kind.SYNDICAT) {
            return new Verdict.NotConcerned();
        }
        var words = Words.of(one.act());
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        if (!words.say(REPORT)) {
            String article = GROUND.articles().get(one.collectivity().kind() == Collectivity.Kind.COMMUNE ? 0 : 1);
            findings.addUnder(article, Severity.REMARK, "unmentioned", null);
        }
        return findings.verdict();
    }
}
