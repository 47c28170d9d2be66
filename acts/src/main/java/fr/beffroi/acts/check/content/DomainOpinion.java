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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The State's estimate comes before the vote on a sale or a costly purchase. */
final class DomainOpinion implements Rule {
    private static final Ground GROUND = new Ground(
            "content.domain_opinion",
            List.of("CGCT, art. L2241-1", "CGCT, art. L1311-9", "CGCT, art. L5211-37"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern OPINION = Plain.words(
            "(?:avis|estimation|evaluation|evalue\\w*|estime\\w*|service|consultation|saisine) (?:\\S+ ){0,6}(?:des domaines|du domaine|domaniale?s?)"
                    + "|france domaine|poles? (?:\\S+ ){0,3}domaniales?|direction de l'immobilier de l'etat|autorite competente de l'etat|services? fiscaux");
    private static final int SMALL = 2_000;
    private static final LocalDate RAISED = LocalDate.of(2017, 1, 1);
    private static final long PURCHASE = 180_000_00;
    private static final long PURCHASE_BEFORE = 75_000_00;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Set<Matter> matters = Matter.of(words);
        boolean sale = matters.contains(Matter.SALE);
        if (!sale && !matters.contains(Matter.PURCHASE)) {
            return new Verdict.NotConcerned();
        }
        if (words.say(OPINION)) {
            return new Verdict.Conform();
        }
        return sale ? sale(one, words) : purchase(one, words);
    }

    private static Verdict sale(Case one, Words words) {
        boolean commune = one.collectivity().kind() == Collectivity.Kind.COMMUNE;
        Integer population = one.collectivity().population();
        if (commune && population == null) {
            return Findings.missing(GROUND, "no_population");
        }
        if (commune && population != null && population <= SMALL) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        findings.addUnder(GROUND.articles().get(commune ? 0 : 2), Severity.WARNING, "sale", words.titlePlace());
        return findings.verdict();
    }

    private static Verdict purchase(Case one, Words words) {
        List<Long> prices = words.core()
                .flatMap(part -> Amount.in(part.value()).stream())
                .map(Amount::cents)
                .toList();
        Optional<LocalDate> day = one.date();
        if (prices.isEmpty() || day.isEmpty()) {
            return Findings.missing(GROUND, "no_price");
        }
        long threshold = day.get().isBefore(RAISED) ? PURCHASE_BEFORE : PURCHASE;
        long price = prices.stream().mapToLong(Long::longValue).max().orElseThrow();
        if (price < threshold) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        findings.addUnder(
                GROUND.articles().get(1),
                Severity.WARNING,
                "purchase",
                words.titlePlace(),
                Euros.of(price),
                Euros.of(threshold));
        return findings.verdict();
    }
}
