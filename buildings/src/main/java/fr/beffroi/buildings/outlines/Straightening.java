package fr.beffroi.buildings.outlines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * An outline traced along pixels becomes what a person would draw: few corners, and right angles if the object has them. It is made
 * straight only where that costs little overlap with what was traced.
 */
final class Straightening {
    /** Corners nearer to the line between their neighbours than this go, in pixels. */
    private static final double TOLERANCE = 1.5;

    private static final double STAIRS = 0.75;

    /** Share of overlap (intersection over union) that straightening may cost. */
    private static final double COST = 0.04;

    /** How far, of 1, the sides of an object must agree upon two directions at right angles. */
    private static final double AGREED = 0.45;

    private static final double LEAST_OVERLAP = 0.75;

    private Straightening() {}

    /** @param pixels the outline along them */
    static Polygon of(Polygon pixels) {
        Polygon simple = Tracing.largest(TopologyPreservingSimplifier.simplify(pixels, TOLERANCE));
        if (simple.isEmpty() || !simple.isValid()) {
            return pixels;
        }
        // Every step of a slanting wall as corners of its own would make the comparisons slow and no better.
        Polygon traced = Tracing.largest(TopologyPreservingSimplifier.simplify(pixels, STAIRS));
        if (traced.isEmpty() || !traced.isValid()) {
            traced = pixels;
        }
        double plain = overlap(traced, simple);
        Polygon best = simple;
        double direction = direction(simple.getExteriorRing());
        if (!Double.isNaN(direction)) {
            @Nullable Polygon square = squared(simple, direction);
            double cost = square == null ? 1 : plain - overlap(traced, square);
            if (square != null && cost <= COST && plain - cost >= LEAST_OVERLAP) {
                best = square;
            }
        }
        if (best.getNumInteriorRing() == 0 && MinimumAreaRectangle.getMinimumRectangle(traced) instanceof Polygon box) {
            Polygon fitted = scaled(box, Math.sqrt(traced.getArea() / box.getArea()));
            if (best.getNumPoints() > 5 && plain - overlap(traced, fitted) <= COST) {
                best = fitted;
            }
        }
        return best;
    }

    private static Polygon scaled(Polygon box, double scale) {
        Coordinate centre = box.getCentroid().getCoordinate();
        return (Polygon) AffineTransformation.scaleInstance(scale, scale, centre.x, centre.y)
                .transform(box);
    }

    static double overlap(Geometry one, Geometry other) {
        double both =
                OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        return both / (one.getArea() + other.getArea() - both);
    }

    /**
     * Direction of most of the length of a ring, between 0 and a quarter turn; not a number if its sides do not agree. Angles are
     * multiplied by four before they are averaged, so that all four sides of a rectangle say the same.
     */
    private static double direction(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        double cos = 0;
        double sin = 0;
        double all = 0;
        for (int i = 1; i < points.length; i++) {
            double dx = points[i].x - points[i - 1].x;
            double dy = points[i].y - points[i - 1].y;
            double weight = dx * dx + dy * dy;
            double angle = 4 * Math.atan2(dy, dx);
            cos += weight * Math.cos(angle);
            sin += weight * Math.sin(angle);
            all += weight;
        }
        return Math.hypot(cos, sin) < AGREED * all ? Double.NaN : Math.atan2(sin, cos) / 4;
    }

    private static @Nullable Polygon squared(Polygon simple, double direction) {
        GeometryFactory factory = simple.getFactory();
        @Nullable LinearRing shell = squared(simple.getExteriorRing(), direction);
        if (shell == null) {
            return null;
        }
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < simple.getNumInteriorRing(); i++) {
            @Nullable LinearRing hole = squared(simple.getInteriorRingN(i), direction);
            holes.add(hole == null ? simple.getInteriorRingN(i) : hole);
        }
        Polygon square = factory.createPolygon(shell, holes.toArray(LinearRing[]::new));
        return square.isValid() ? square : null;
    }

    /** Sides become parallel to the direction or at right angles to it, in turn. */
    private static @Nullable LinearRing squared(LinearRing ring, double direction) {
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        Coordinate[] points = ring.getCoordinates();
        List<Side> sides = new ArrayList<>();
        for (int i = 1; i < points.length; i++) {
            double dx = points[i].x - points[i - 1].x;
            double dy = points[i].y - points[i - 1].y;
            double along = dx * cos + dy * sin;
            double across = dy * cos - dx * sin;
            double middleX = (points[i].x + points[i - 1].x) / 2;
            double middleY = (points[i].y + points[i - 1].y) / 2;
            boolean parallel = Math.abs(along) >= Math.abs(across);
            double at = parallel ? middleY * cos - middleX * sin : middleX * cos + middleY * sin;
            add(sides, new Side(parallel, at, Math.hypot(dx, dy)));
        }
        while (sides.size() > 1
                && sides.getFirst().parallel() == sides.getLast().parallel()) {
            add(sides, sides.removeFirst());
        }
        if (sides.size() < 4 || sides.size() % 2 != 0) {
            return null;
        }
        Coordinate[] corners = new Coordinate[sides.size() + 1];
        for (int i = 0; i < sides.size(); i++) {
            Side one = sides.get(i);
            Side next = sides.get((i + 1) % sides.size());
            double u = one.parallel() ? next.at() : one.at();
            double v = one.parallel() ? one.at() : next.at();
            corners[i] = new Coordinate(u * cos - v * sin, u * sin + v * cos);
        }
        corners[sides.size()] = corners[0];
        return ring.getFactory().createLinearRing(corners);
    }

    private static void add(List<Side> sides, Side side) {
        if (!sides.isEmpty() && sides.getLast().parallel() == side.parallel()) {
            Side last = sides.removeLast();
            double length = last.length() + side.length();
            sides.add(new Side(
                    side.parallel(), (last.at() * last.length() + side.at() * side.length()) / length, length));
        } else {
            sides.add(side);
        }
    }

    /**
     * @param at distance of the side's line from the origin, measured at right angles to it
     */
    private record Side(boolean parallel, double at, double length) {}
}
