package fr.beffroi.oversight.trust;

import fr.beffroi.oversight.decision.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Measures taken from decisions alone. Rates are shares of the decisions that are not deferrals; whose figures these are
 * and who may see them is for {@link Disclosure} to say.
 *
 * @param decisions how many, deferrals included
 * @param deferred how many of them were deferrals
 * @param accepted unchanged
 * @param amended with any change
 * @param rejected out of the same decisions
 * @param reversals decisions that reverse an earlier one
 * @param secondReadings second readings that confirmed, out of all second readings
 * @param precision of the proposals
 * @param inView time spent with the proposal before deciding
 * @param waited time from proposal to decision
 */
public record Trust(
        long decisions,
        long deferred,
        Proportion accepted,
        Proportion amended,
        Proportion rejected,
        Proportion reversals,
        Proportion secondReadings,
        Precision precision,
        Optional<Quartiles> inView,
        Optional<Quartiles> waited) {

    public static Trust of(List<Judgement> judgements) {
        List<Judgement> decided = judgements.stream().filter(Judgement::decides).toList();
        List<Judgement> second =
                decided.stream().filter(Judgement::secondReading).toList();
        return new Trust(
                judgements.size(),
                judgements.size() - decided.size(),
                share(decided, j -> j.verdict() == Verdict.ACCEPT),
                share(decided, j -> j.verdict() == Verdict.AMEND),
                share(decided, j -> j.verdict() == Verdict.REJECT),
                share(decided, Judgement::reversal),
                share(second, j -> !j.reversal()),
                Precision.of(judgements),
                Quartiles.of(decided.stream().map(Judgement::inView).toList()),
                Quartiles.of(decided.stream()
                        .map(j -> Duration.between(j.proposedAt(), j.at()))
                        .toList()));
    }

    /** The measures of each calendar month from the first decision to the last, months without one included. */
    public static List<Period> byMonth(List<Judgement> judgements, ZoneId zone) {
        Map<YearMonth, List<Judgement>> months =
                judgements.stream().collect(Collectors.groupingBy(j -> month(j, zone)));
        if (months.isEmpty()) {
            return List.of();
        }
        YearMonth last = months.keySet().stream().max(YearMonth::compareTo).orElseThrow();
        List<Period> periods = new ArrayList<>();
        YearMonth month = months.keySet().stream().min(YearMonth::compareTo).orElseThrow();
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            periods.add(new Period(month.atDay(1), month.atEndOfMonth(), of(months.getOrDefault(month, List.of()))));
        }
        return periods;
    }

    /** @param until last day, inclusive */
    public record Period(LocalDate from, LocalDate until, Trust trust) {}

    static YearMonth month(Judgement judgement, ZoneId zone) {
        return YearMonth.from(judgement.at().atZone(zone));
    }

    private static Proportion share(List<Judgement> judgements, Predicate<Judgement> which) {
        return new Proportion(judgements.stream().filter(which).count(), judgements.size());
    }
}
