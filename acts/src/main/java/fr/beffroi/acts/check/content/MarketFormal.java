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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the European thresholds on, an adapted procedure no longer does. */
final class MarketFormal implements Rule {
    private static final Ground GROUND = new Ground(
            "content.market_formal",
            List.of("Code de la commande publique, art. L2124-1", "Code de la commande publique, art. R2123-1"),
            Period.since(LocalDate.of(2019, 4, 1)),
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    private static final Pattern ADAPTED = Plain.words("procedure adaptee|mapa");
    private static final Pattern EXCEPTION = Plain.words(
            "services? (?:sociaux|specifiques|juridiques)|r\\.? ?2123-1|lots|lot (?:n ?[°o]|unique|\\d)|(?:ce|le|un|chaque|petit) lot");

    /** Their networks make collectivités contracting entities, whose threshold for supplies and services is higher. */
    private static final Pattern NETWORK =
            Plain.words("eau(?: potable)?|assainissement|transports?|energie|gaz|electricite|chaleur|ports?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.MARKET) || !words.say(ADAPTED) || words.say(EXCEPTION)) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> day = one.date();
        OptionalLong amount = MarketAmount.withoutTax(words);
        if (day.isEmpty() || amount.isEmpty()) {
            return Findings.missing(GROUND, "no_amount");
        }
        ProcurementThresholds.Kind kind = ProcurementThresholds.kind(words);
        List<Long> thresholds = thresholds(kind, day.get());
        if (thresholds.isEmpty()) {
            return Findings.missing(GROUND, "no_threshold", Dates.show(day.get()));
        }
        if (amount.getAsLong() < Collections.min(thresholds)) {
            return new Verdict.Conform();
        }
        if (kind != ProcurementThresholds.Kind.WORKS && words.titleSays(NETWORK)) {
            return Findings.missing(GROUND, "no_entity");
        }
        long highest = Collections.max(thresholds);
        if (amount.getAsLong() < highest) {
            return Findings.missing(GROUND, kind == null ? "no_kind" : "no_launch");
        }
        var findings = new Findings(GROUND, one.act());
        findings.add(
                Severity.WARNING,
                "adapted",
                words.where(ADAPTED),
                Euros.of(amount.getAsLong()),
                Euros.of(highest),
                Dates.show(day.get()));
        return findings.verdict();
    }

    /** Of every kind it may be; they change every other year, and the procedure may have been launched a year before. */
    private static List<Long> thresholds(ProcurementThresholds.@Nullable Kind kind, LocalDate day) {
        return Stream.of(ProcurementThresholds.Kind.values())
                .filter(any -> kind == null || any == kind)
                .flatMap(any -> Stream.of(day, day.minusYears(1))
                        .map(when -> ProcurementThresholds.formal(any, when))
                        .flatMap(threshold -> threshold.stream().boxed()))
                .toList();
    }
}
