package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import java.util.List;
import java.util.Set;

/** The code is that of the matter, where the matter is clear. */
final class SubjectCodeMatter implements Rule {
    private static final Ground GROUND = new Ground(
            "after.subject_code_matter",
            List.of("Nomenclature ACTES des matières"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<String> code = one.act().subjectCode();
        Set<Matter> matters = Matter.of(one.act());
        Set<String> expected = Subjects.expected(matters);
        if (expected.isEmpty()) {
            return new Verdict.NotConcerned();
        }
        if (code == null) {
            return Findings.missing(GROUND, "no_code");
        }
        String plain = code.value().replace(" ", "").replaceAll("[,/-]", ".");
        var findings = new Findings(GROUND, one.act());
        if (expected.stream().noneMatch(prefix -> plain.equals(prefix) || plain.startsWith(prefix + "."))) {
            findings.add(Severity.WARNING, "other", code.place(), code.value(), String.join(", ", expected));
        }
        return findings.verdict();
    }
}
