package fr.beffroi.buildings.outlines;

import org.locationtech.jts.geom.Polygon;

/**
 * An object seen in an image.
 *
 * @param outline on the ground, in the reference system of the images; valid, never empty
 * @param kind what it looks like
 * @param score calibrated probability, 0 to 1, that at least half of the outline lies on such an object
 * @param areaM2 ground that the outline covers, in square metres, greater than zero
 */
public record Detection(Polygon outline, Kind kind, double score, double areaM2) {
    /**
     * @throws IllegalArgumentException if the outline is empty, or a figure is out of its range
     */
    public Detection {
        if (outline.isEmpty() || !(score >= 0 && score <= 1) || !(areaM2 > 0)) {
            throw new IllegalArgumentException("a detection of " + areaM2 + " m2, score " + score);
        }
    }
}
