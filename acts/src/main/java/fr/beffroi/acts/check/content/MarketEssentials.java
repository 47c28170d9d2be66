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

/** Who lets the mayor sign a market knows what is bought and for how much. */
final class MarketEssentials implements Rule {
    private static final Ground GROUND = new Ground(
            "content.market_essentials",
            List.of("CGCT, art. L2122-21-1", "CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern SIGN =
            Plain.words("autoris\\w+ (?:\\S+ ){0,10}(?:signer|souscrire|conclure|signature)");
    private static final Pattern ELSEWHERE =
            Plain.words("annexe\\w*|ci-joint\\w*|rapport (?:d'analyse|joint|annexe)|tableau");
    private static final Pattern NOT = Plain.words("avenants?|groupements?|protocole|resiliation");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.MARKET) || words.titleSays(NOT) || !words.provisionsSay(SIGN)) {
            return new Verdict.NotConcerned();
        }
        if (!Amount.in(one.act().text().text()).isEmpty()) {
            return new Verdict.Conform();
        }
        if (words.say(ELSEWHERE)) {
            return Findings.missing(GROUND, "annexed");
        }
        var findings = new Findings(GROUND, one.act());
        findings.add(Severity.WARNING, "no_amount", words.titlePlace());
        return findings.verdict();
    }
}
