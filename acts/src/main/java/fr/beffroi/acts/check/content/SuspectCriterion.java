package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public service chooses its users on no forbidden ground. */
final class SuspectCriterion implements Rule {
    private static final Ground GROUND = new Ground(
            "content.suspect_criterion",
            List.of("Loi n° 2008-496 du 27 mai 2008, art. 1er", "Loi n° 2008-496 du 27 mai 2008, art. 2"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final Pattern CRITERION = Plain.words(
            "(?:reserve\\w*|exclu\\w*|limite\\w*|interdit\\w*|refuse\\w*|condition\\w*|priorit\\w+|exige\\w*)"
                    + " (?:\\S+ ){0,10}(?:nationalite|origine (?:ethnique|etrangere)|religion|confession|religieu(?:x|se|ses)|orientation sexuelle"
                    + "|opinions? politiques?|etat de grossesse|pays d'origine)");

    /** Neutrality of the service, equality plans and elections name such criteria to forbid or to apply them lawfully. */
    private static final Pattern LAWFUL = Plain.words(
            "laicite|neutralite|lutte contre les discriminations|egalite|elector\\w+|edifices?|culte|recrutement");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        for (int i = 0; i < words.provisions().size(); i++) {
            String provision = words.provisions().get(i);
            Matcher match = CRITERION.matcher(provision);
            if (match.find() && !LAWFUL.matcher(provision).find()) {
                findings.add(
                        Severity.WARNING,
                        "criterion",
                        one.act().provisions().get(i).place(),
                        match.group());
            }
        }
        return findings.verdict();
    }
}
