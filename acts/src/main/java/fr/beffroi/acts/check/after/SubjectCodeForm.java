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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The code that sends an act to the right desk of the prefecture exists. */
final class SubjectCodeForm implements Rule {
    private static final Ground GROUND = new Ground(
            "after.subject_code_form",
            List.of("Nomenclature ACTES des matières", "Arrêté du 26 octobre 2005 (télétransmission des actes)"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final Pattern FORM = Pattern.compile("[1-9](?:[.,/-]\\d{1,2}){1,4}");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<String> code = one.act().subjectCode();
        if (code == null) {
            return Findings.missing(GROUND, "no_code");
        }
        var findings = new Findings(GROUND, one.act());
        String plain = code.value().replace(" ", "");
        if (!FORM.matcher(plain).matches()) {
            findings.add(Severity.WARNING, "form", code.place(), code.value());
        } else if (!Subjects.known(plain)) {
            findings.add(Severity.WARNING, "unknown", code.place(), code.value());
        }
        return findings.verdict();
    }
}
