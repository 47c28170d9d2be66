package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Imagery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;

/** Images that say where they lie. */
public final class Territories {
    private Territories() {}

    public static Imagery open(Path images) throws IOException {
        return new TileFolder(images);
    }

    /** Longitude and latitude to the reference system of images. */
    public static UnaryOperator<Coordinate> projection(Imagery imagery) {
        double radius = 6378137;
        return point -> new Coordinate(
                Math.toRadians(point.x) * radius,
                radius * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(point.y) / 2)));
    }
}
