package fr.beffroi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A cadastre that lies as cadastres do: it lacks some buildings, and all that it holds is drawn a little aside.
 *
 * @param drawn what it holds, moved aside
 * @param lacking what it does not, as far as it was photographed, where the images show it
 * @param aside from the images to the cadastre
 */
record OldCadastre(List<Polygon> drawn, List<Geometry> lacking, AffineTransformation aside) {
    private static final double SHARE = 0.2;
    static final double EAST_M = 1;
    static final double NORTH_M = 0.6;

    /** A building counts as photographed if at least half of it was, as in the evaluation. */
    private static final double LEAST = 0.5;

    /** Whole buildings are left out, drawn at random among those that were photographed. @param metre in units of the images */
    static OldCadastre draw(List<Polygon> buildings, Geometry photographed, double metre, long seed) {
        List<Polygon> seen = new ArrayList<>();
        for (Polygon building : buildings) {
            if (common(building, photographed).getArea() >= LEAST * building.getArea()) {
                seen.add(building);
            }
        }
        Collections.shuffle(seen, new Random(seed));
        List<Polygon> lacking = seen.subList(0, (int) Math.round(SHARE * seen.size()));
        AffineTransformation aside = AffineTransformation.translationInstance(EAST_M * metre, NORTH_M * metre);
        List<Polygon> drawn = new ArrayList<>();
        for (Polygon building : buildings) {
            if (!lacking.contains(building)) {
                drawn.add((Polygon) aside.transform(building));
            }
        }
        return new OldCadastre(
                drawn, lacking.stream().map(one -> common(one, photographed)).toList(), aside);
    }

    static Geometry common(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                ? OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION)
                : one.getFactory().createEmpty(2);
    }
}
