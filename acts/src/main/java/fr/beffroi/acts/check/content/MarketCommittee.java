package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Euros;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** The tender committee chooses who holds a market passed by a formal procedure. */
final class MarketCommittee implements Rule {
    private static final Ground GROUND = new Ground(
            "content.market_committee",
            List.of("CGCT, art. L1414-2", "CGCT, art. L1411-5"),
            Period.since(LocalDate.of(2016, 4, 1)),
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    private static final Pattern FORMAL =
            Plain.words("appels? d'offres|procedures? formalisees?|procedures? avec negociation|dialogue competitif");
    private static final Pattern AWARDED = Plain.words("attribu\\w+|retenue?s?|signer|signature|titulaires?");
    private static final Pattern BEFORE =
            Plain.words("lancement|lancer|engager la procedure|composition|election|constitution");
    private static final Pattern COMMITTEE = Plain.words("commission d'appel d'offres|cao|jury");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.MARKET)
                || words.titleSays(BEFORE)
                || !words.coreSays(AWARDED)
                || !words.say(FORMAL)) {
            return new Verdict.NotConcerned();
        }
        if (words.say(COMMITTEE)) {
            return new Verdict.Conform();
        }
        Optional<LocalDate> day = one.date();
        OptionalLong amount = MarketAmount.withoutTax(words);
        if (day.isEmpty() || amount.isEmpty()) {
            return Findings.missing(GROUND, "no_amount");
        }
        ProcurementThresholds.Kind kind = ProcurementThresholds.kind(words);
        OptionalLong threshold = ProcurementThresholds.formal(
                kind == null ? ProcurementThresholds.Kind.SUPPLIES_OR_SERVICES : kind, day.get());
        if (threshold.isEmpty()) {
            return Findings.missing(GROUND, "no_threshold", Dates.show(day.get()));
        }
        var findings = new Findings(GROUND, one.act());
        if (amount.getAsLong() >= threshold.getAsLong()) {
            findings.add(
                    Severity.WARNING,
                    "unheard",
                    words.where(FORMAL),
                    Euros.of(amount.getAsLong()),
                    Euros.of(threshold.getAsLong()));
        }
        return findings.verdict();
    }
}
