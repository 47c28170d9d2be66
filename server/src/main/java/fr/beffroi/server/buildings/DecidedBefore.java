package fr.beffroi.server.buildings;

import fr.beffroi.buildings.presumption.Rules;
import fr.beffroi.buildings.states.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Places that were decided to be unfounded on older images. What an image does not show may be built since: a later image brings such a
 * place back, but not as if nobody had looked: with that decision beside it, and last in the list unless something changed.
 */
final class DecidedBefore {
    /** By which the rank of what did not change is multiplied. A choice, not a measure. */
    static final double WEIGHT = 0.1;

    /** Share of the smaller of two outlines that they must have in common to be of one place. */
    private static final double SAME = 0.5;

    /** Ground beyond the earlier outline, in square metres and as a share of it, from which a thing has grown. */
    private static final double GROWN_M2 = 12;

    private static final double GROWN = 0.2;

    private final STRtree places = new STRtree();
    private final Map<UUID, LocalDate> taken;
    private final double metresPerUnit;
    private final Said said;

    /** What is said of an earlier decision. */
    @FunctionalInterface
    interface Said {
        Fact of(Case decided, boolean changed);
    }

    private record Place(Case decided, Polygon outline) {}

    /** @param judged presumptions that exist @param vintage that is scanned @param taken day of each vintage */
    DecidedBefore(List<Case> judged, Vintage vintage, Map<UUID, LocalDate> taken, Said said) {
        this.taken = taken;
        this.said = said;
        metresPerUnit = vintage.grid().metresPerUnit();
        for (Case one : judged) {
            if (one.state() == State.UNFOUNDED && !Crossing.isOfAsLate(one, vintage, taken)) {
                Polygon outline = one.found().outlineIn(vintage.grid().crs());
                places.insert(outline.getEnvelopeInternal(), new Place(one, outline));
            }
        }
        places.build();
    }

    /** The same, or with the latest decision that nothing stands at its place. */
    Found told(Found found) {
        @SuppressWarnings("unchecked")
        List<Place> near = places.query(found.outline().getEnvelopeInternal());
        return near.stream()
                .filter(place -> isSame(place.outline(), found.outline()))
                .max(Comparator.comparing(place -> place.decided().changedAt()))
                .map(place -> {
                    boolean changed = hasChanged(place, found);
                    return found.again(
                            new Again(place.decided().proposal(), changed), said.of(place.decided(), changed));
                })
                .orElse(found);
    }

    private static boolean isSame(Polygon one, Polygon other) {
        return one.intersection(other).getArea() > SAME * Math.min(one.getArea(), other.getArea());
    }

    /** It was absent on images as late as those that were judged, or it reaches notably farther than what was judged. */
    private boolean hasChanged(Place place, Found found) {
        LocalDate judgedOn = taken.get(place.decided().found().vintage());
        LocalDate absent = found.lastWithout();
        if (absent != null && judgedOn != null && !absent.isBefore(judgedOn)) {
            return true;
        }
        double tolerance = Rules.USUAL_TOLERANCE_M / metresPerUnit;
        double more =
                found.outline().difference(place.outline().buffer(tolerance)).getArea();
        return more * metresPerUnit * metresPerUnit >= GROWN_M2
                && more >= GROWN * place.outline().getArea();
    }
}
