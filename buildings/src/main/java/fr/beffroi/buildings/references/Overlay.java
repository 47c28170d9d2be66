package fr.beffroi.buildings.references;

import org.locationtech.jts.geom.Geometry;

/**
 * Something that lies over the zones: a prescription of the plan, a risk, a protected site.
 *
 * @param label what the file calls it
 * @param shape valid polygon or polygons in the reference system of the images
 */
public record Overlay(Kind kind, String label, Geometry shape) {
    public enum Kind {
        /** Flood, fire, ground, mines, technology: nobody should live there unseen. */
        RISK,
        /** Protected site or surroundings of a monument: the thresholds of the code do not hold there. */
        PROTECTED,
        OTHER
    }
}
