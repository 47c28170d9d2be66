package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.outlines.Detection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Detections of one object, by the place of their vintage in time. */
final class Track {
    private final TreeMap<Integer, Detection> detections = new TreeMap<>();

    Track(int vintage, Detection detection) {
        detections.put(vintage, detection);
    }

    void add(int vintage, Detection detection) {
        detections.put(vintage, detection);
    }

    @Nullable
    Detection in(int vintage) {
        return detections.get(vintage);
    }

    Detection last() {
        return detections.lastEntry().getValue();
    }

    double bestScore() {
        return detections.values().stream().mapToDouble(Detection::score).max().orElse(0);
    }

    Detection lastAtLeast(double score) {
        return detections.descendingMap().values().stream()
                .filter(detection -> detection.score() >= score)
                .findFirst()
                .orElseThrow();
    }

    /** The detection of the vintage nearest in time. */
    Detection nearest(int vintage) {
        Map.Entry<Integer, Detection> after = detections.ceilingEntry(vintage);
        Map.Entry<Integer, Detection> before = detections.floorEntry(vintage);
        if (before == null) {
            return java.util.Objects.requireNonNull(after).getValue();
        }
        return after == null || vintage - before.getKey() <= after.getKey() - vintage
                ? before.getValue()
                : after.getValue();
    }
}
