package fr.beffroi.acts.check.after;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An individual decision holds against its addressee once it is notified. */
final class IndividualNotified implements Rule {
    private static final Ground GROUND = new Ground(
            "after.individual_notified",
            List.of("CRPA, art. L221-8", "CGCT, art. R2122-7"),
            Period.since(LocalDate.of(2016, 6, 1)),
            Set.of(ActKind.ARRETE),
            true);

    private static final Pattern INDIVIDUAL = Plain.words(
            "nomination|recrutement|licenciement|mises? en demeure|retrait|refus|sanctions?|blame|radiation|revocation|exclusion temporaire|peril|mise en securite"
                    + "|permis de (?:construire|stationnement)|autorisation d'occupation|delegations? de (?:fonctions?|signatures?)|titularisation|avancement|conge");
    private static final Pattern NOTIFIED = Plain.words(
            "notifi\\w+|remis\\w* en main propre|l'interesse\\w*|lettre recommandee|adresse\\w* (?:\\S+ ){0,3}l'interesse\\w*");

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
        if (!words.titleSays(INDIVIDUAL)) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        if (!words.bodySays(NOTIFIED)) {
            findings.add(Severity.WARNING, "unmentioned", null);
        }
        return findings.verdict();
    }
}
