package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
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

/** The vote on allowances comes with the table of all of them. */
final class AllowancesTable implements Rule {
    private static final Ground GROUND = new Ground(
            "content.allowances_table",
            List.of("CGCT, art. L2123-20-1", "CGCT, art. L5211-12"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern TABLE = Plain.words("tableau\\w*|annexe\\w*|etat recapitulatif|recapitul\\w+");
    private static final Pattern MAYOR_ONLY =
            Plain.words("indemnites? (?:de fonctions? )?du maire|a la demande du maire");
    private static final Pattern OTHERS = Plain.words("adjoints?|conseillers?|vice-presidents?|elus");
    private static final Pattern INDEX =
            Plain.words("indice (?:brut )?(?:terminal|1027|\\d{4})|%|pour cent|pourcentage|taux");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.ELECTED_ALLOWANCES)
                || words.titleSays(MAYOR_ONLY) && !words.titleSays(OTHERS)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        String article = GROUND.articles().get(one.collectivity().kind() == Collectivity.Kind.COMMUNE ? 0 : 1);
        if (!words.say(TABLE)) {
            findings.addUnder(article, Severity.WARNING, "no_table", words.titlePlace());
        }
        if (!words.say(INDEX) && words.whole().indexOf('%') < 0) {
            findings.addUnder(article, Severity.WARNING, "no_index", words.titlePlace());
        }
        return findings.verdict();
    }
}
