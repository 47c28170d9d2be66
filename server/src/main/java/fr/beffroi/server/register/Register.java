package fr.beffroi.server.register;

import fr.beffroi.oversight.trust.Disclosure.Aggregate;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Footprints;
import fr.beffroi.server.oversight.Footprints.Total;
import fr.beffroi.server.oversight.TrustMeasures;
import fr.beffroi.server.oversight.TrustMeasures.Shared;
import fr.beffroi.server.oversight.Uses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register says of the collectivity at hand, to people and to programs. Inside {@code Tenancy.in}. */
@Component
class Register {
    private final Uses uses;
    private final Footprints footprints;
    private final TrustMeasures measures;

    Register(Uses uses, Footprints footprints, TrustMeasures measures) {
        this.uses = uses;
        this.footprints = footprints;
        this.measures = measures;
    }

    /** The uses that an élu opened, or closed without opening; what is only proposed does not run. */
    List<Entry> entries() {
        return all().stream()
                .filter(entry -> entry.use().state() != UseState.PROPOSED)
                .toList();
    }

    /** Those that are only proposed included: who keeps the register fills in before an élu opens. */
    List<Entry> all() {
        Map<String, Total> energy =
                footprints.totals(null, null).stream().collect(Collectors.toMap(Total::use, Function.identity()));
        Map<String, List<Shared>> published = measures.published().stream().collect(Collectors.groupingBy(Shared::use));
        Map<String, List<UseChange>> histories = uses.histories();
        return uses.all().stream()
                .map(use -> entry(
                        use,
                        histories.getOrDefault(use.key(), List.of()),
                        energy.get(use.key()),
                        published.getOrDefault(use.key(), List.of())))
                .toList();
    }

    /** Reads that use alone. @throws java.util.NoSuchElementException if the collectivity has no such use */
    Entry get(String key) {
        Use use = uses.get(key);
        return entry(use, uses.history(key), footprints.total(key, null, null), measures.published(use));
    }

    private static Entry entry(Use use, List<UseChange> history, @Nullable Total energy, List<Shared> published) {
        Optional<UseChange> opened =
                history.stream().filter(change -> change.to() == UseState.OPEN).findFirst();
        return new Entry(use, opened.orElse(null), history.isEmpty() ? null : history.getLast(), energy, published);
    }

    /**
     * A use as a resident sees it.
     *
     * @param opened the change that first opened it
     * @param last the latest change
     * @param published measures that enough people stand behind, oldest first
     */
    record Entry(
            Use use,
            @Nullable UseChange opened,
            @Nullable UseChange last,
            @Nullable Total energy,
            List<Shared> published) {
        /** The latest measures that may be shown to everybody; null where there are none. */
        public @Nullable Aggregate lastPublished() {
            return published.isEmpty() ? null : published.getLast().aggregate();
        }
    }
}
