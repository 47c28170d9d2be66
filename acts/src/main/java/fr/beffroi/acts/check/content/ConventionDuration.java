package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.NumberWords;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who authorises a contract knows for how long. */
final class ConventionDuration implements Rule {
    private static final Ground GROUND = new Ground(
            "content.convention_duration",
            List.of("CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    private static final Pattern DURATION =
            Plain.words("durees?|jusqu'au|pour (?:une|la|l'|les)? ?(?:periode|saison|annee|exercice)\\S*"
                    + "|(?:a compter|a partir) du .{0,60}? (?:au|jusqu'au) (?:\\d|premier)\\S*|du " + Dates.PATTERN
                    + " au"
                    + "|(?:\\d+|" + NumberWords.WORD
                    + "|\\))(?: ?\\(\\S+\\))? (?:ans?|annees?|mois|jours|semaines)|annuelles?|pluriannuelles?|triennales?|exercices? 20\\d\\d"
                    + "|annees? (?:scolaire |civile )?20\\d\\d|duree indeterminee|perpetuite|20\\d\\d ?[-/] ?20\\d\\d");

    private static final Pattern ANNEXED =
            Plain.words("(?:ci-)?(?:annexee?|jointe?)s?|en annexe|projet de convention|telle? que presentee?");

    private static final Pattern NOT = Plain.words(
            "avenants?|resiliations?|denonciation|groupement|adhesions?|rapport|servitudes?|compte[ -]rendu");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Set<Matter> matters = Matter.of(words);
        if (!matters.contains(Matter.CONVENTION) && !matters.contains(Matter.LEASE) || words.titleSays(NOT)) {
            return new Verdict.NotConcerned();
        }
        if (words.bodySays(DURATION)) {
            return new Verdict.Conform();
        }
        if (words.say(ANNEXED)) {
            return Findings.missing(GROUND, "annexed");
        }
        var findings = new Findings(GROUND, one.act());
        findings.add(Severity.WARNING, "none", words.titlePlace());
        return findings.verdict();
    }
}
