package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Euros;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The delegation to sell movables by private contract has a legal ceiling. */
final class MovablesCeiling implements Rule {
    private static final Ground GROUND = new Ground(
            "content.movables_ceiling",
            List.of("CGCT, art. L2122-22, 10°"),
            Period.ALWAYS,
            Set.of(ActKind.DECISION),
            false);

    private static final long CEILING = 4_600_00;
    private static final Pattern AUCTION = Plain.words("encheres?|adjudication|\\S*encheres\\.\\S+|agorastore");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE
                || !Matter.of(words).contains(Matter.MOVABLES_SOLD)
                || words.say(AUCTION)) {
            return new Verdict.NotConcerned();
        }
        List<Long> prices = words.core()
                .flatMap(part -> Amount.in(part.value()).stream())
                .map(Amount::cents)
                .toList();
        // A price beside another value, that of the new vehicle for one, does not say which one is paid.
        if (prices.isEmpty()
                || prices.stream().map(price -> price > CEILING).distinct().count() > 1) {
            return Findings.missing(GROUND, "no_price");
        }
        var findings = new Findings(GROUND, one.act());
        if (prices.getFirst() > CEILING) {
            findings.add(
                    Severity.BLOCKING, "above", words.titlePlace(), Euros.of(prices.getFirst()), Euros.of(CEILING));
        }
        return findings.verdict();
    }
}
