package fr.beffroi.buildings.references;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Permits, by parcel and by street. */
public final class Permits {
    private final List<Permit> all;
    private final Map<String, List<Permit>> byParcel = new HashMap<>();
    private final Map<String, List<Permit>> byStreet = new TreeMap<>();

    public Permits(List<Permit> permits) {
        all = permits.stream()
                .sorted(Comparator.comparing(Permit::number).thenComparing(Permit::line))
                .toList();
        for (Permit permit : all) {
            for (ParcelId parcel : permit.parcels()) {
                byParcel.computeIfAbsent(parcel.key(), key -> new ArrayList<>()).add(permit);
            }
            if (!permit.street().isBlank()) {
                byStreet.computeIfAbsent(Streets.bare(permit.street()), key -> new ArrayList<>())
                        .add(permit);
            }
        }
    }

    public List<Permit> all() {
        return all;
    }

    /** Those that name the parcel, by number. */
    public List<Permit> of(ParcelId parcel) {
        return byParcel.getOrDefault(parcel.key(), List.of()).stream()
                .filter(permit -> permit.parcels().stream().anyMatch(parcel::isSame))
                .distinct()
                .toList();
    }

    /** Those of a street of which no parcel could be read, by number. */
    public List<Permit> withoutParcelIn(String street) {
        return byStreet.getOrDefault(Streets.bare(street), List.of()).stream()
                .filter(permit -> permit.parcels().isEmpty())
                .toList();
    }

    /** The oldest decision of those given: what was decided before is not known. */
    public Optional<LocalDate> from() {
        return all.stream().map(Permit::decided).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /** The latest decision of those given. */
    public Optional<LocalDate> until() {
        return all.stream().map(Permit::decided).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}
