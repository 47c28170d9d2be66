package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Nobody can be called to deliberate on "questions diverses". */
final class ObjectStated implements Rule {
    private static final Ground GROUND = new Ground(
            "content.object_stated",
            List.of("CGCT, art. L2121-10", "CGCT, art. L2121-12"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final Pattern VAGUE = Pattern.compile(
            "\\s*(?:objet\\s*:?\\s*)?(?:(?:questions?|affaires?|informations?|points?|sujets?)\\s+divers(?:es?)?|divers|informations?"
                    + "|deliberation|decision|arrete|objet|sans objet|neant)\\s*[.:]?\\s*");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<String> title = one.act().title();
        if (title == null) {
            return Findings.missing(GROUND, "no_title");
        }
        var findings = new Findings(GROUND, one.act());
        if (VAGUE.matcher(Plain.of(title.value())).matches()) {
            findings.add(Severity.WARNING, "vague", title.place(), title.value());
        }
        return findings.verdict();
    }
}
