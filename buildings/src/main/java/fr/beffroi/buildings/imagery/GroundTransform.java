package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/** From the territory's reference system to that of a file; proj4j's own transforms are not for several threads. */
final class GroundTransform {
    private final String from;
    private final String to;
    private final ThreadLocal<CoordinateTransform> transform;

    GroundTransform(String from, String to) {
        this.from = from;
        this.to = to;
        this.transform = ThreadLocal.withInitial(() -> Projection.transform(this.from, this.to));
    }

    double[] apply(double x, double y) {
        ProjCoordinate there = new ProjCoordinate();
        transform.get().transform(new ProjCoordinate(x, y), there);
        return new double[] {there.x, there.y};
    }
}
