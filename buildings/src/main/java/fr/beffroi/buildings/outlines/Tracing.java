package fr.beffroi.buildings.outlines;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Follows the cracks between pixels of an object and those around it. Coordinates are those of pixels' corners, columns to the
 * right and rows down.
 */
final class Tracing {
    private static final int[] RIGHT = {1, 0, -1, 0};
    private static final int[] DOWN = {0, 1, 0, -1};

    private final GeometryFactory factory = new GeometryFactory();
    private final int[] labels;
    private final int width;
    private final int height;

    /**
     * @param labels 0 for nothing, else the object of each pixel, from 1; pixels of an object hang together by their sides
     */
    Tracing(int[] labels, int width) {
        this.labels = labels;
        this.width = width;
        this.height = labels.length / width;
    }

    /** The object of each label from 1 to {@code count}, with its holes, in the order of labels; of no pixel an empty polygon. */
    List<Polygon> polygons(int count) {
        LinearRing[] shells = new LinearRing[count + 1];
        List<List<LinearRing>> holes = new ArrayList<>();
        for (int label = 0; label <= count; label++) {
            holes.add(new ArrayList<>());
        }
        boolean[] seen = new boolean[labels.length];
        for (int at = 0; at < labels.length; at++) {
            int label = labels[at];
            if (label == 0 || seen[at] || (at >= width && labels[at - width] == label)) {
                continue;
            }
            List<Coordinate> ring = follow(at % width, at / width, label, seen);
            LinearRing closed = factory.createLinearRing(ring.toArray(Coordinate[]::new));
            // The first crack of an object met from above is on its outer side.
            if (shells[label] == null) {
                shells[label] = closed;
            } else {
                holes.get(label).add(closed);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int label = 1; label <= count; label++) {
            polygons.add(
                    shells[label] == null
                            ? factory.createPolygon()
                            : valid(factory.createPolygon(
                                    shells[label], holes.get(label).toArray(LinearRing[]::new))));
        }
        return polygons;
    }

    /** Clockwise as seen on a screen: the object lies to the right. */
    private List<Coordinate> follow(int column, int row, int label, boolean[] seen) {
        List<Coordinate> ring = new ArrayList<>();
        int x = column;
        int y = row;
        int direction = 0;
        ring.add(new Coordinate(x, y));
        do {
            if (direction == 0) {
                seen[y * width + x] = true;
            }
            x += RIGHT[direction];
            y += DOWN[direction];
            boolean right = has(label, x, y, direction, true);
            boolean left = has(label, x, y, direction, false);
            int next = direction;
            if (!right) {
                next = (direction + 1) % 4;
            } else if (left) {
                next = (direction + 3) % 4;
            }
            if (next != direction) {
                ring.add(new Coordinate(x, y));
            }
            direction = next;
        } while (x != column || y != row || direction != 0);
        if (!ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst());
        }
        return ring;
    }

    /** Whether the pixel ahead of a corner, on the right or on the left of the way, is of the object. */
    private boolean has(int label, int x, int y, int direction, boolean right) {
        int column = switch (direction) {
            case 0 -> x;
            case 1 -> right ? x - 1 : x;
            case 2 -> x - 1;
            default -> right ? x : x - 1;
        };
        int row = switch (direction) {
            case 0 -> right ? y : y - 1;
            case 1 -> y;
            case 2 -> right ? y - 1 : y;
            default -> y - 1;
        };
        return column >= 0 && column < width && row >= 0 && row < height && labels[row * width + column] == label;
    }

    /** A ring may meet itself at a corner. */
    private static Polygon valid(Polygon polygon) {
        return polygon.isValid() ? polygon : largest(GeometryFixer.fix(polygon));
    }

    static Polygon largest(Geometry geometry) {
        Polygon largest = geometry.getFactory().createPolygon();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() > largest.getArea()) {
                largest = polygon;
            }
        }
        return largest;
    }
}
