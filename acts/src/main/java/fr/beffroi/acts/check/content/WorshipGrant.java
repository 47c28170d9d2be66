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
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The Republic pays for no worship; it may keep up buildings. */
final class WorshipGrant implements Rule {
    private static final Ground GROUND = new Ground(
            "content.worship_grant",
            List.of("Loi du 9 décembre 1905, art. 2", "Loi du 9 décembre 1905, art. 19"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern WORSHIP = Plain.words(
            "associations? cultuelles?|paroisses?|mosquees?|synagogues?|diocese|consistoire|eglises?|temples?|exercice du culte");
    private static final Pattern BUILDING = Plain.words(
            "edifices?|entretien|restauration|monuments?|patrimoine|travaux|reparations?|orgues?|concerts?|toiture|conservation|culturel\\w*|illumination");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.GRANT_GIVEN) || !words.coreSays(WORSHIP)) {
            return new Verdict.NotConcerned();
        }
        if (words.say(BUILDING)) {
            return Findings.missing(GROUND, "purpose");
        }
        var findings = new Findings(GROUND, one.act());
        findings.add(Severity.WARNING, "worship", words.titlePlace());
        return findings.verdict();
    }
}
