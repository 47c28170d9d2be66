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

/** A sale is voted with what is sold and for how much. */
final class SaleTerms implements Rule {
    private static final Ground GROUND = new Ground(
            "content.sale_terms", List.of("CGCT, art. L2241-1"), Period.ALWAYS, Set.of(ActKind.DELIBERATION), false);

    private static final Pattern PRICE =
            Plain.words("titre gratuit|gratuitement|euro symbolique|echange\\w*|sans soulte");
    private static final Pattern LAND = Plain.words(
            "cadastr\\w+|parcelles? (?:n ?[°o]? ?)?[a-z]{1,2} ?(?:n ?[°o]? ?)?\\d+|section [a-z]{1,2}|lots? n ?[°o]? ?\\d+|sis(?:e)?|situee?s?|\\d+,? (?:bis )?(?:rue|avenue|place|chemin|route|allee|impasse|boulevard)");
    private static final Pattern PRINCIPLE = Plain.words(
            "principe|mise en vente|desaffectation|declassement|enquete publique|promesse|compromis|annulation");
    private static final Pattern ANNEXED = Plain.words("annexee?s?|ci-jointe?s?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.SALE) || words.titleSays(PRINCIPLE)) {
            return new Verdict.NotConcerned();
        }
        boolean price = !Amount.in(one.act().text().text()).isEmpty() || words.say(PRICE);
        boolean land = words.say(LAND);
        if (!(price && land) && words.say(ANNEXED)) {
            return Findings.missing(GROUND, "annexed");
        }
        var findings = new Findings(GROUND, one.act());
        if (!price) {
            findings.add(Severity.WARNING, "no_price", words.titlePlace());
        }
        if (!land) {
            findings.add(Severity.WARNING, "no_land", words.titlePlace());
        }
        return findings.verdict();
    }
}
