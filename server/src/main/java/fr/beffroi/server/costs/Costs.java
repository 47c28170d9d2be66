package fr.beffroi.server.costs;

import fr.beffroi.server.oversight.Footprints;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the uses of the collectivity at hand cost. Inside {@code Tenancy.in}. */
@Component
public class Costs {
    private final Footprints footprints;
    private final RemoteCalls remote;
    private final Reference reference;

    Costs(Footprints footprints, RemoteCalls remote, Reference reference) {
        this.footprints = footprints;
        this.remote = remote;
        this.reference = reference;
    }

    /** Month by month, then use by use in order of key; what used nothing is left out. Both ends included. */
    public Map<YearMonth, Map<String, Cost>> months(YearMonth from, YearMonth until) {
        return months(footprints.months(from, until), remote.months(from, until));
    }

    private Map<YearMonth, Map<String, Cost>> months(
            List<Footprints.OfMonth> measured, List<RemoteCalls.Written> written) {
        List<Rate> rates = reference.rates();
        Map<String, ModelCard> cards = reference.cards();
        Map<YearMonth, Map<String, Cost>> all = new TreeMap<>();
        measured.forEach(one -> add(all, one.month(), measured(one, rates)));
        written.forEach(one -> add(all, one.month(), estimated(one, Optional.ofNullable(cards.get(one.model())))));
        return all;
    }

    /** Use by use, in order of key. */
    public Map<String, Cost> totals(YearMonth from, YearMonth until) {
        return totals(months(from, until));
    }

    /** Of one use, reading that use alone. */
    Cost total(String use, YearMonth from, YearMonth until) {
        return totals(months(footprints.months(use, from, until), remote.months(use, from, until)))
                .getOrDefault(use, Cost.nothing(use));
    }

    private static Map<String, Cost> totals(Map<YearMonth, Map<String, Cost>> months) {
        Map<String, Cost> totals = new TreeMap<>();
        months.values().forEach(month -> month.values().forEach(cost -> totals.merge(cost.use(), cost, Cost::plus)));
        return totals;
    }

    private static void add(Map<YearMonth, Map<String, Cost>> all, YearMonth month, Cost cost) {
        all.computeIfAbsent(month, unseen -> new TreeMap<>()).merge(cost.use(), cost, Cost::plus);
    }

    private static Cost measured(Footprints.OfMonth one, List<Rate> rates) {
        Footprints.Total total = one.total();
        Optional<Rate> rate = Reference.of(one.month(), rates);
        return new Cost(
                total.use(),
                total.proposals(),
                total.kwh(),
                rate.map(r -> total.kwh() * r.grams()).orElse(total.gramsCo2e()),
                rate.map(r -> OptionalDouble.of(total.kwh() * r.euros())).orElse(OptionalDouble.empty()),
                total.how(),
                0,
                0,
                Range.NONE,
                Range.NONE,
                0);
    }

    private static Cost estimated(RemoteCalls.Written one, Optional<ModelCard> card) {
        return new Cost(
                one.use(),
                0,
                0,
                0,
                OptionalDouble.empty(),
                "trust.energy.cpu",
                one.calls(),
                card.isPresent() ? 0 : one.calls(),
                one.kwh(card).orElse(Range.NONE),
                one.grams(card).orElse(Range.NONE),
                card.isPresent() ? 0 : EcoLogits.mostKwh(one.tokens()));
    }
}
