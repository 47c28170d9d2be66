package fr.beffroi.buildings.training;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Ground that serves to measure and is never learnt. */
public final class HoldOut {
    private static final int ONE_IN = 6;

    private final double side;
    private final List<PreparedGeometry> areas;

    private HoldOut(double side, List<PreparedGeometry> areas) {
        this.side = side;
        this.areas = areas;
    }

    /**
     * One square in six, spread by a hash of its place: the same whatever images come.
     *
     * @param side of a square, in units of the reference system, greater than zero
     */
    public static HoldOut squares(double side) {
        return new HoldOut(side, List.of());
    }

    /**
     * @param areas in the reference system of the images
     */
    public static HoldOut areas(List<? extends Geometry> areas) {
        return new HoldOut(
                0, areas.stream().map(PreparedGeometryFactory::prepare).toList());
    }

    boolean holds(double x, double y) {
        if (side > 0) {
            long column = (long) Math.floor(x / side);
            long row = (long) Math.floor(y / side);
            long mixed = (column * 0x9E3779B97F4A7C15L ^ row * 0xC2B2AE3D27D4EB4FL) * 0x165667B19E3779F9L;
            return Long.remainderUnsigned(mixed >>> 20, ONE_IN) == 0;
        }
        if (areas.isEmpty()) {
            return false;
        }
        Geometry point = new GeometryFactory().createPoint(new Coordinate(x, y));
        return areas.stream().anyMatch(area -> area.covers(point));
    }
}
