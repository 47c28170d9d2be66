package fr.beffroi.acts.check.after;

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

/** A police measure binds those who could read it. */
final class PoliceMadePublic implements Rule {
    private static final Ground GROUND = new Ground(
            "after.police_made_public",
            List.of("CGCT, art. L2131-1", "CRPA, art. L221-2", "Code de la route, art. R411-25"),
            Period.ALWAYS,
            Set.of(ActKind.ARRETE),
            false);

    private static final Pattern POLICE = Plain.words(
            "circulation|stationnement|interdi\\w+|reglementa\\w+|police|bruits?|bruyant\\w*|divagation|fermeture|baignade|debits? de boissons?");
    private static final Pattern PUBLIC =
            Plain.words("publie\\w*|publications?|affich\\w+|mis\\w* en ligne|recueil des actes");
    private static final Pattern SIGNS = Plain.words("signalisation\\w*|panneaux?|signale\\w*|materialis\\w+|marquage");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().title() == null) {
            return Findings.missing(GROUND, "no_title");
        }
        var words = Words.of(one.act());
        if (!words.titleSays(POLICE)) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        boolean dated = one.act().posted() != null
                || one.act().published() != null
                || one.session().publishedOn() != null;
        if (!dated && !words.bodySays(PUBLIC)) {
            findings.add(Severity.WARNING, "unpublished", null);
        }
        if (Matter.of(words).contains(Matter.TRAFFIC) && !words.say(SIGNS)) {
            findings.addUnder(GROUND.articles().get(2), Severity.REMARK, "no_signs", words.titlePlace());
        }
        return findings.verdict();
    }
}
