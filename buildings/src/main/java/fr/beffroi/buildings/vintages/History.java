package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.outlines.Detection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * Detections of several vintages to objects. An object is kept if one vintage shows it with certainty; from then on a lower score
 * elsewhere still counts as perhaps there, so that neither shadow nor season makes something appear or go. Houses that are detected as
 * one in a vintage and apart in another are no news either: what covers an object's ground counts as well as what has its shape.
 */
public final class History {
    /** Covered to this share, an object that has no detection of its own is there: it was detected together with its neighbour. */
    private static final double WHOLE = 0.8;

    /** Covered to this share, it may be. */
    private static final double PART = 0.3;

    private final Thresholds thresholds;
    private final double metresPerUnit;
    private final List<Vintage> vintages;
    private final List<Cover> covers;

    private History(List<Vintage> vintages, double metresPerUnit, Thresholds thresholds) {
        this.vintages =
                vintages.stream().sorted(Comparator.comparing(Vintage::to)).toList();
        this.metresPerUnit = metresPerUnit;
        this.thresholds = thresholds;
        this.covers = this.vintages.stream()
                .map(vintage -> new Cover(vintage.detections(), thresholds.low()))
                .toList();
    }

    /**
     * Objects of vintages whose reference system counts in metres.
     *
     * @param vintages in any order, their detections in one reference system
     */
    public static List<Seen> of(List<Vintage> vintages) {
        return of(vintages, 1, Thresholds.USUAL);
    }

    /**
     * Objects of vintages.
     *
     * @param vintages in any order, their detections in one reference system
     * @param metresPerUnit length on the ground of one unit of that system
     */
    public static List<Seen> of(List<Vintage> vintages, double metresPerUnit, Thresholds thresholds) {
        return new History(vintages, metresPerUnit, thresholds).seen();
    }

    private List<Seen> seen() {
        List<Track> tracks = new ArrayList<>();
        for (int v = 0; v < vintages.size(); v++) {
            new Matching(thresholds, metresPerUnit)
                    .extend(tracks, vintages.get(v).detections(), v);
        }
        List<Seen> all = new ArrayList<>();
        for (Track track : tracks) {
            if (track.bestScore() >= thresholds.high()) {
                all.add(seen(track));
            }
        }
        return all;
    }

    private Seen seen(Track track) {
        Detection last = track.lastAtLeast(thresholds.high());
        List<Sighting> sightings = new ArrayList<>();
        for (int v = 0; v < vintages.size(); v++) {
            sightings.add(sighting(track, v));
        }
        Change change = change(track, sightings);
        return new Seen(last.outline(), last.kind(), last.score(), change, sightings, works(last, change, sightings));
    }

    private Sighting sighting(Track track, int v) {
        Vintage vintage = vintages.get(v);
        Detection own = track.in(v);
        Polygon shape = own != null ? own.outline() : track.nearest(v).outline();
        if (own == null && vintage.photographed().applyAsDouble(shape) < thresholds.photographed()) {
            return new Sighting(vintage.name(), vintage.from(), vintage.to(), Presence.NOT_PHOTOGRAPHED, 0, null);
        }
        Cover.Over over = covers.get(v).over(shape);
        double score = own != null ? Math.max(own.score(), over.share() >= WHOLE ? over.score() : 0) : over.score();
        Presence presence;
        if ((own != null || over.share() >= WHOLE) && score >= thresholds.high()) {
            presence = Presence.SEEN;
        } else if ((own != null && score >= thresholds.low()) || over.share() >= PART) {
            presence = Presence.PERHAPS;
        } else {
            presence = Presence.NOT_SEEN;
        }
        return new Sighting(
                vintage.name(),
                vintage.from(),
                vintage.to(),
                presence,
                presence == Presence.NOT_SEEN ? 0 : score,
                own == null ? null : own.outline());
    }

    private Change change(Track track, List<Sighting> sightings) {
        int first = -1;
        int last = -1;
        for (int v = 0; v < sightings.size(); v++) {
            if (sightings.get(v).presence() == Presence.SEEN) {
                first = first < 0 ? v : first;
                last = v;
            }
        }
        if (sightings.subList(last + 1, sightings.size()).stream().anyMatch(s -> s.presence() == Presence.NOT_SEEN)
                && sightings.subList(last + 1, sightings.size()).stream()
                        .noneMatch(s -> s.presence() == Presence.PERHAPS)) {
            return Change.GONE;
        }
        Change shape = shape(track, first, last);
        if (shape != Change.UNCHANGED) {
            return shape;
        }
        boolean perhaps = false;
        for (Sighting before : sightings.subList(0, first).reversed()) {
            perhaps |= before.presence() == Presence.PERHAPS;
            if (before.presence() == Presence.NOT_SEEN && !perhaps) {
                return Change.APPEARED;
            }
        }
        if (isInterrupted(sightings.subList(first, last))) {
            return Change.UNKNOWN;
        }
        long told =
                sightings.stream().filter(s -> s.presence() == Presence.SEEN).count();
        return perhaps || told < 2 ? Change.UNKNOWN : Change.UNCHANGED;
    }

    private static boolean isInterrupted(List<Sighting> sightings) {
        return sightings.stream().anyMatch(one -> one.presence() == Presence.NOT_SEEN);
    }

    /** Since when it is as it was seen last: the first of the vintages, counted back from there, that surely show it so. */
    private Bounds works(Detection last, Change change, List<Sighting> sightings) {
        int so = last(sightings, Presence.SEEN);
        boolean reshaped = change == Change.GROWN || change == Change.REPLACED;
        LocalDate absent = null;
        for (int v = so - 1; v >= 0; v--) {
            Sighting before = sightings.get(v);
            switch (before.presence()) {
                case SEEN -> {
                    if (absent != null) {
                        // There, surely not, there again: which of the two the images cannot tell.
                        return new Bounds(null, sightings.get(so).to());
                    }
                    if (reshaped && isOpen(v, last)) {
                        return new Bounds(before.from(), sightings.get(so).to());
                    }
                    so = v;
                }
                case PERHAPS -> absent = reshaped ? absent : null;
                case NOT_SEEN -> absent = absent == null ? before.from() : absent;
                case NOT_PHOTOGRAPHED -> {}
            }
        }
        return new Bounds(absent, sightings.get(so).to());
    }

    private static int last(List<Sighting> sightings, Presence presence) {
        int last = sightings.size() - 1;
        while (sightings.get(last).presence() != presence) {
            last--;
        }
        return last;
    }

    /** Whether a vintage shows a notable part of an outline not yet built over. */
    private boolean isOpen(int v, Detection outline) {
        double open = covers.get(v).beyond(outline.outline(), thresholds.toleranceM() / metresPerUnit) * square();
        return open >= thresholds.leastChangeM2();
    }

    /** How the outline differs between the first and the last certain sighting, beyond what two outlines of one object differ by. */
    private Change shape(Track track, int first, int last) {
        @Nullable Detection before = track.in(first);
        @Nullable Detection after = track.in(last);
        if (first == last || before == null || after == null) {
            return Change.UNCHANGED;
        }
        double common = before.outline().intersection(after.outline()).getArea();
        double union = before.outline().getArea() + after.outline().getArea() - common;
        double grown = covers.get(first).beyond(after.outline(), thresholds.toleranceM() / metresPerUnit) * square();
        double lost = covers.get(last).beyond(before.outline(), thresholds.toleranceM() / metresPerUnit) * square();
        boolean more = grown >= thresholds.leastChangeM2() && grown >= 0.2 * before.areaM2();
        boolean less = lost >= thresholds.leastChangeM2() && lost >= 0.2 * before.areaM2();
        if ((more && less) || (common < 0.3 * union && (more || less))) {
            return Change.REPLACED;
        }
        return more ? Change.GROWN : less ? Change.SHRUNK : Change.UNCHANGED;
    }

    private double square() {
        return metresPerUnit * metresPerUnit;
    }
}
