package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A grant goes to somebody, and is of some amount. */
final class GrantTerms implements Rule {
    private static final Ground GROUND = new Ground(
            "content.grant_terms",
            List.of("CGCT, art. L2311-7", "Loi n° 2000-321 du 12 avril 2000, art. 9-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern ANNEXED =
            Plain.words("annexee?s?|ci-jointe?s?|tableau|etat joint|liste|ci-(?:dessous|apres)");
    private static final Pattern BENEFICIARY = Plain.words(
            "associations?|clubs?|comites?|amicales?|unions?|cooperatives?|ccas|centre communal|ecoles?|colleges?|lycees?"
                    + "|fondations?|foyers?|maisons?|offices?|federations?|societes?|syndicats?|caisse|proprietaires?|beneficiaires?|cercles?|groupes?"
                    + "|compagnies?|ligues?|regies?|sapeurs|croix|restos|secours|theatres?|harmonies?|entreprises?|m\\.|mme");
    private static final Pattern REFUSED =
            Plain.words("refus|retrait|remboursement|restitution|bilan|avance|acompte|solde");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.GRANT_GIVEN) || words.titleSays(REFUSED)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        boolean amount = !Amount.in(one.act().text().text()).isEmpty();
        boolean beneficiary = words.coreSays(BENEFICIARY);
        if (!(amount && beneficiary) && words.say(ANNEXED)) {
            return Findings.missing(GROUND, "annexed");
        }
        var findings = new Findings(GROUND, one.act());
        if (!amount) {
            findings.add(Severity.WARNING, "no_amount", words.titlePlace());
        }
        if (!beneficiary) {
            findings.add(Severity.WARNING, "no_beneficiary", words.titlePlace());
        }
        return findings.verdict();
    }
}
