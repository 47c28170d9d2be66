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
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Without publicity nor competition only under a threshold, which has moved. */
final class MarketWithoutCompetition implements Rule {
    private static final Ground GROUND = new Ground(
            "content.market_without_competition",
            List.of("Code de la commande publique, art. R2122-8", "Décret n° 2025-1386 du 29 décembre 2025"),
            Period.since(LocalDate.of(2019, 4, 1)),
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    private static final Pattern CLAIMED =
            Plain.words("sans publicite (?:ni|et sans) (?:mise en )?concurrence(?: prealables?)?|r\\.? ?2122-8");

    /** Other cases without competition have no such threshold, or another one. */
    private static final Pattern OTHER_CASE =
            Plain.words("r\\.? ?2122-(?:[1-79]|9-1|1[01])|innovant\\w*|urgence imperieuse|infructueu\\w+"
                    + "|exclusivite|quasi-regie|r\\.? ?2123-1|petits? lots?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!words.say(CLAIMED) || words.say(OTHER_CASE)) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> day = one.date();
        if (day.isEmpty()) {
            return Findings.missing(GROUND, "no_date");
        }
        OptionalLong amount = MarketAmount.withoutTax(words);
        if (amount.isEmpty()) {
            return Findings.missing(GROUND, "no_amount");
        }
        OptionalLong works = ProcurementThresholds.free(ProcurementThresholds.Kind.WORKS, day.get());
        OptionalLong others = ProcurementThresholds.free(ProcurementThresholds.Kind.SUPPLIES_OR_SERVICES, day.get());
        if (works.isEmpty() || others.isEmpty()) {
            return Findings.missing(GROUND, "no_threshold", Dates.show(day.get()));
        }
        ProcurementThresholds.Kind kind = ProcurementThresholds.kind(words);
        if (kind == null && amount.getAsLong() >= others.getAsLong() && amount.getAsLong() < works.getAsLong()) {
            return Findings.missing(GROUND, "no_kind");
        }
        long threshold =
                kind == ProcurementThresholds.Kind.SUPPLIES_OR_SERVICES ? others.getAsLong() : works.getAsLong();
        if (kind == null && amount.getAsLong() < others.getAsLong()) {
            threshold = others.getAsLong();
        }
        if (amount.getAsLong() >= threshold) {
            var findings = new Findings(GROUND, one.act());
            findings.add(
                    Severity.BLOCKING,
                    "above",
                    words.where(CLAIMED),
                    Euros.of(amount.getAsLong()),
                    Euros.of(threshold),
                    Dates.show(day.get()));
            return findings.verdict();
        }
        // A threshold rises for consultations that start after it: the market may have been launched before.
        OptionalLong before = ProcurementThresholds.free(
                kind == null ? ProcurementThresholds.Kind.WORKS : kind,
                day.get().minusYears(1));
        boolean onlyNow = before.isPresent() && amount.getAsLong() >= before.getAsLong();
        return onlyNow ? Findings.missing(GROUND, "no_launch", Euros.of(before.getAsLong())) : new Verdict.Conform();
    }
}
