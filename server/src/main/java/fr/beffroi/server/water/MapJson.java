package fr.beffroi.server.water;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Lines for the map in the page, small: whole decimetres from one corner, each point after the first as a step from the one
 * before. {@code [group, key, x, y, dx, dy, …]} for each line.
 */
public final class MapJson {
    private static final double DECIMETRES = 10;

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();
    private final Envelope bounds;

    /** @param bounds of all that is to be drawn */
    public MapJson(Envelope bounds) {
        this.bounds = bounds;
    }

    static <T> MapJson of(
            Iterable<T> all, Function<T, @Nullable Geometry> shape, ToIntFunction<T> group, ToIntFunction<T> key) {
        Envelope bounds = new Envelope();
        for (T one : all) {
            Geometry drawn = shape.apply(one);
            if (drawn != null) {
                bounds.expandToInclude(drawn.getEnvelopeInternal());
            }
        }
        MapJson map = new MapJson(bounds);
        for (T one : all) {
            Geometry drawn = shape.apply(one);
            if (drawn != null) {
                map.add(drawn, group.applyAsInt(one), key.applyAsInt(one));
            }
        }
        return map;
    }

    public void add(Geometry shape, int group, int key) {
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            Coordinate[] points = shape.getGeometryN(part).getCoordinates();
            if (points.length < 2) {
                continue;
            }
            lines.append(lines.isEmpty() ? "[" : ",[").append(group).append(',').append(key);
            long x = 0;
            long y = 0;
            for (Coordinate point : points) {
                long toX = Math.round((point.x - bounds.getMinX()) * DECIMETRES);
                long toY = Math.round((point.y - bounds.getMinY()) * DECIMETRES);
                lines.append(',').append(toX - x).append(',').append(toY - y);
                x = toX;
                y = toY;
            }
            lines.append(']');
        }
    }

    /** @param number written there */
    public void label(Coordinate at, int number) {
        labels.append(labels.isEmpty() ? "" : ",")
                .append(String.format(
                        Locale.ROOT,
                        "[%d,%d,%d]",
                        Math.round((at.x - bounds.getMinX()) * DECIMETRES),
                        Math.round((at.y - bounds.getMinY()) * DECIMETRES),
                        number));
    }

    @Override
    public String toString() {
        long width = bounds.isNull() ? 0 : Math.round(bounds.getWidth() * DECIMETRES);
        long height = bounds.isNull() ? 0 : Math.round(bounds.getHeight() * DECIMETRES);
        return "{\"size\":[" + width + "," + height + "],\"lines\":[" + lines + "],\"labels\":[" + labels + "]}";
    }
}
