package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.outlines.Detection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** Which detection of a vintage is which object of those before it: by overlap, else by their centres; each at most once, the best first. */
final class Matching {
    private static final double LEAST_OVERLAP = 0.3;

    /** Centres nearer than this are those of one object, if the sizes are alike: metres. */
    private static final double NEAR_M = 2;

    private final Thresholds thresholds;
    private final double metresPerUnit;

    Matching(Thresholds thresholds, double metresPerUnit) {
        this.thresholds = thresholds;
        this.metresPerUnit = metresPerUnit;
    }

    private record Pair(Track track, int detection, double likeness) {}

    /** Joins a vintage's detections to the tracks, and starts a track for each that belongs to none. */
    void extend(List<Track> tracks, List<Detection> detections, int vintage) {
        STRtree index = new STRtree();
        tracks.forEach(track -> index.insert(track.last().outline().getEnvelopeInternal(), track));
        index.build();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < detections.size(); i++) {
            var reach = detections.get(i).outline().getEnvelopeInternal();
            reach.expandBy(NEAR_M / metresPerUnit);
            for (Object found : index.query(reach)) {
                double likeness = likeness(((Track) found).last(), detections.get(i));
                if (likeness > 0) {
                    pairs.add(new Pair((Track) found, i, likeness));
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(b.likeness, a.likeness));
        Set<Track> taken = new HashSet<>();
        Set<Integer> placed = new HashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.track) && placed.add(pair.detection)) {
                taken.add(pair.track);
                pair.track.add(vintage, detections.get(pair.detection));
            }
        }
        for (int i = 0; i < detections.size(); i++) {
            if (!placed.contains(i) && detections.get(i).score() >= thresholds.low()) {
                tracks.add(new Track(vintage, detections.get(i)));
            }
        }
    }

    private double likeness(Detection before, Detection after) {
        Geometry a = before.outline();
        Geometry b = after.outline();
        double common = a.intersects(b) ? a.intersection(b).getArea() : 0;
        double overlap = common / (a.getArea() + b.getArea() - common);
        double within = common / Math.min(a.getArea(), b.getArea());
        double sameKind = before.kind() == after.kind() ? 1 : 0.5;
        if (overlap >= LEAST_OVERLAP || within >= 0.6) {
            return sameKind * (1 + Math.max(overlap, 0.5 * within));
        }
        Point middle = a.getCentroid();
        double ratio = Math.min(a.getArea(), b.getArea()) / Math.max(a.getArea(), b.getArea());
        boolean near = middle.distance(b.getCentroid()) * metresPerUnit <= NEAR_M && ratio >= 0.5;
        return near && before.kind() == after.kind() ? ratio * 0.5 : 0;
    }
}
