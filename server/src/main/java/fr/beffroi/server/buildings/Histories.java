package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.presumption.Period;
import fr.beffroi.buildings.vintages.Bounds;
import fr.beffroi.buildings.vintages.History;
import fr.beffroi.buildings.vintages.Photographed;
import fr.beffroi.buildings.vintages.Presence;
import fr.beffroi.buildings.vintages.Seen;
import fr.beffroi.buildings.vintages.Sighting;
import fr.beffroi.buildings.vintages.Thresholds;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/** What older images tell of each object that is seen now. What no vintage shows with certainty is not dated. */
final class Histories {
    private final Vintage now;
    private final List<Side> earlier;
    private final Map<Polygon, Seen> seen = new IdentityHashMap<>();

    /**
     * @param now what is scanned, its objects where the cadastre draws such things
     * @param earlier older images, the youngest first, theirs likewise; vintages with what was measured of where they lie
     */
    Histories(Side now, List<Side> earlier) {
        this(now.vintage(), earlier);
        if (earlier.isEmpty()) {
            return;
        }
        List<fr.beffroi.buildings.vintages.Vintage> all = new ArrayList<>();
        all.add(vintage(now));
        earlier.forEach(side -> all.add(vintage(side)));
        for (Seen one : History.of(all, this.now.grid().metresPerUnit(), Thresholds.USUAL)) {
            Polygon outline = one.sightings().getLast().outline();
            if (outline != null) {
                seen.put(outline, one);
            }
        }
    }

    /** Of one vintage alone. */
    static Histories none(Vintage now) {
        return new Histories(now, List.of());
    }

    private Histories(Vintage now, List<Side> earlier) {
        this.now = now;
        this.earlier = List.copyOf(earlier);
    }

    private static fr.beffroi.buildings.vintages.Vintage vintage(Side side) {
        Vintage vintage = side.vintage();
        return new fr.beffroi.buildings.vintages.Vintage(
                vintage.id().toString(),
                vintage.taken(),
                vintage.taken(),
                side.seen(),
                shape -> Photographed.share(side.images(), shape, vintage.shiftEast(), vintage.shiftNorth()));
    }

    /** When what stands there now was built, as far as images bound it. */
    Period period(Detection one) {
        Seen known = seen.get(one.outline());
        if (known == null) {
            return new Period(null, now.taken(), 1);
        }
        Bounds works = known.works();
        int certain = (int) known.sightings().stream()
                .filter(sighting -> sighting.presence() == Presence.SEEN)
                .count();
        return new Period(works.after(), works.by(), certain);
    }

    Past past(Detection one) {
        Seen known = seen.get(one.outline());
        return known == null
                ? Past.NONE
                : new Past(
                        known.change(),
                        known.sightings().stream().map(Histories::look).toList());
    }

    private static Past.Look look(Sighting sighting) {
        return new Past.Look(
                UUID.fromString(sighting.vintage()), sighting.presence(), Math.rint(sighting.score() * 100) / 100);
    }

    /** The older images to show beside: the youngest without it, else the youngest. Null where there are none. */
    @Nullable
    Vintage beside(Detection one) {
        Seen known = seen.get(one.outline());
        if (known != null) {
            for (Sighting sighting : known.sightings().reversed()) {
                if (sighting.presence() == Presence.NOT_SEEN) {
                    return earlier.stream()
                            .map(Side::vintage)
                            .filter(vintage -> vintage.id().toString().equals(sighting.vintage()))
                            .findFirst()
                            .orElse(null);
                }
            }
        }
        return earlier.isEmpty() ? null : earlier.getFirst().vintage();
    }

    /** @param uncertain said where no vintage shows it with certainty */
    List<Fact> facts(Detection one, String uncertain) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        Seen known = seen.get(one.outline());
        if (known == null) {
            return List.of(new Fact(uncertain, true, 1));
        }
        List<Fact> facts = new ArrayList<>();
        boolean tells = known.works().after() != null;
        known.news(Locale.FRENCH).forEach(said -> facts.add(new Fact(said, !tells, 1)));
        known.doubts(Locale.FRENCH).forEach(said -> facts.add(new Fact(said, true, 1)));
        return facts;
    }
}
