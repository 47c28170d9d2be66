package fr.beffroi.buildings.training;

import org.locationtech.jts.geom.Polygon;

/**
 * Ground of which something is known.
 *
 * @param outline in the reference system of the images
 * @param verdict whether there is a building
 * @param certain whether a person looked and decided: a cadastre may be late or shifted, and is not
 */
public record KnownOutline(Polygon outline, Verdict verdict, boolean certain) {
    /** What is known of the ground. */
    public enum Verdict {
        BUILDING,
        /** Nothing is built there: what a model took for a building and a person refused. */
        NOTHING,
        /** A person looked and did not settle it, or it may be otherwise on these images: the ground is not learnt. */
        UNCERTAIN
    }
}
