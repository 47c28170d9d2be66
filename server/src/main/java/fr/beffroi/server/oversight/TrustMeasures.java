package fr.beffroi.server.oversight;

import fr.beffroi.oversight.trust.Disclosure;
import fr.beffroi.oversight.trust.Judgement;
import fr.beffroi.oversight.trust.Trust;
import fr.beffroi.oversight.trust.Vigilance;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Measures of trust for the collectivity at hand, from its decisions alone. Demonstrations are left out, unless the
 * whole collectivity is one. Who sees which is {@link Disclosure}'s to say: each person their own, others aggregates.
 * Inside {@code Tenancy.in}.
 */
@Component
public class TrustMeasures {
    private final DecisionRows decisions;
    private final Uses uses;
    private final Tenancy tenancy;
    private final Collectivities collectivities;

    TrustMeasures(DecisionRows decisions, Uses uses, Tenancy tenancy, Collectivities collectivities) {
        this.decisions = decisions;
        this.uses = uses;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
    }

    /** The viewer's own figures, all uses together then use by use; for that person alone. */
    public List<Own> own(UUID viewer) {
        List<Judgement> mine = disclosure().own(viewer);
        Map<UUID, List<Judgement>> byUse = mine.stream().collect(Collectors.groupingBy(Judgement::use));
        List<Own> figures = new ArrayList<>(List.of(Own.of("", mine)));
        for (Use use : uses.all()) {
            List<Judgement> ofUse = byUse.getOrDefault(use.id(), List.of());
            if (!ofUse.isEmpty()) {
                figures.add(Own.of(use.key(), ofUse));
            }
        }
        return figures;
    }

    /** The aggregates over at least five people, the viewer not counted, by use, oldest first. */
    public List<Shared> shared(UUID viewer) {
        return named(disclosure().aggregates(viewer, Instant.now()));
    }

    /** What everyone may see, signed in or not: for the public register. */
    public List<Shared> published() {
        return named(disclosure().publicAggregates(Instant.now()));
    }

    /** {@link #published()} of one use: the same pieces, since each is made of one use's decisions, all of them. */
    public List<Shared> published(Use use) {
        return new Disclosure(decisions.judgements(demonstrations(), use.id()), LegalTime.FRANCE)
                .publicAggregates(Instant.now()).stream()
                        .map(aggregate -> new Shared(use.key(), aggregate))
                        .toList();
    }

    private Disclosure disclosure() {
        return new Disclosure(decisions.judgements(demonstrations()), LegalTime.FRANCE);
    }

    private boolean demonstrations() {
        return collectivities.get(tenancy.current()).demonstration();
    }

    private List<Shared> named(List<Disclosure.Aggregate> aggregates) {
        Map<UUID, String> keys = uses.all().stream().collect(Collectors.toMap(Use::id, Use::key));
        return aggregates.stream()
                .map(aggregate -> new Shared(keys.getOrDefault(aggregate.use(), ""), aggregate))
                .toList();
    }

    /**
     * @param use key of the use; "" for all together
     * @param months one per calendar month from the first decision to the last
     */
    public record Own(String use, Trust trust, Vigilance vigilance, List<Trust.Period> months) {
        static Own of(String use, List<Judgement> judgements) {
            return new Own(
                    use, Trust.of(judgements), Vigilance.of(judgements), Trust.byMonth(judgements, LegalTime.FRANCE));
        }
    }

    /** @param use key of the use */
    public record Shared(String use, Disclosure.Aggregate aggregate) {}
}
