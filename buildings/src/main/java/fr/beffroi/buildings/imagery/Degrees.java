package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;

/** Places given as longitude and latitude (WGS 84), such as those of a GeoJSON, in the reference system of images. */
public final class Degrees {
    private Degrees() {}

    /**
     * @param crs of {@link Grid#crs()}
     * @return degrees east and north to that system; several threads may use it
     */
    public static UnaryOperator<Coordinate> into(String crs) {
        GroundTransform transform = new GroundTransform(Projection.WGS84, crs);
        return degrees -> {
            double[] there = transform.apply(degrees.x, degrees.y);
            return new Coordinate(there[0], there[1]);
        };
    }
}
