package fr.beffroi.buildings.scan;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.outlines.Calibration;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Outlines;
import fr.beffroi.buildings.outlines.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Puts objects together again that seams cut. Tiles come row by row; an object is handed on once no tile that is still to come can
 * hold a piece of it, so that never more than a row of tiles is remembered.
 */
final class Seams {
    /** Two pieces are of one object if they share this much of the shorter of their sides on the seam: neighbours do not. */
    private static final double SHARED = 0.5;

    /** No building is larger, in square metres: what a model takes for one is handed on in parts rather than remembered for ever. */
    private static final double LARGEST_M2 = 60_000;

    private final Grid grid;
    private final int columns;
    private final Map<Kind, Rule> rules;
    private final Calibration calibration;
    private final Consumer<Detection> receiver;
    private final double metre2;
    private final Deque<List<Node>> row = new ArrayDeque<>();
    private int next;

    Seams(Grid grid, int columns, Map<Kind, Rule> rules, Calibration calibration, Consumer<Detection> receiver) {
        this.grid = grid;
        this.columns = columns;
        this.rules = rules;
        this.calibration = calibration;
        this.receiver = receiver;
        metre2 = Math.pow(grid.metresPerPixel(), 2);
    }

    void accept(Found found) {
        found.whole().forEach(receiver);
        List<Node> nodes = new ArrayList<>();
        for (Found.Piece piece : found.pieces()) {
            nodes.add(new Node(piece));
        }
        if (next % columns > 0) {
            join(row.getLast(), nodes, true);
        }
        if (row.size() == columns) {
            List<Node> above = row.removeFirst();
            join(above, nodes, false);
            row.addLast(nodes);
            above.forEach(this::leave);
        } else {
            row.addLast(nodes);
        }
        next++;
    }

    /** No tile follows. */
    void end() {
        row.forEach(nodes -> nodes.forEach(this::leave));
        row.clear();
    }

    private void join(List<Node> before, List<Node> after, boolean upright) {
        for (Node one : before) {
            for (Node other : after) {
                if (one.piece.kind() == other.piece.kind() && meet(one.piece.traced(), other.piece.traced(), upright)) {
                    merge(one, other);
                }
            }
        }
    }

    private static boolean meet(Polygon one, Polygon other, boolean upright) {
        var box = one.getEnvelopeInternal();
        double seam = upright ? box.getMaxX() : box.getMaxY();
        double begin = upright
                ? other.getEnvelopeInternal().getMinX()
                : other.getEnvelopeInternal().getMinY();
        if (seam != begin || !box.intersects(other.getEnvelopeInternal())) {
            return false;
        }
        List<double[]> sides = sides(one, seam, upright);
        List<double[]> others = sides(other, seam, upright);
        double shared = 0;
        for (double[] side : sides) {
            for (double[] opposite : others) {
                shared += Math.max(0, Math.min(side[1], opposite[1]) - Math.max(side[0], opposite[0]));
            }
        }
        return shared > 0 && shared >= SHARED * Math.min(length(sides), length(others));
    }

    private static double length(List<double[]> sides) {
        return sides.stream().mapToDouble(side -> side[1] - side[0]).sum();
    }

    /** Where an outline runs along a seam. */
    private static List<double[]> sides(Polygon polygon, double seam, boolean upright) {
        List<double[]> sides = new ArrayList<>();
        Coordinate[] points = polygon.getExteriorRing().getCoordinates();
        for (int i = 1; i < points.length; i++) {
            double from = upright ? points[i - 1].x : points[i - 1].y;
            double to = upright ? points[i].x : points[i].y;
            if (from == seam && to == seam) {
                double a = upright ? points[i - 1].y : points[i - 1].x;
                double b = upright ? points[i].y : points[i].x;
                sides.add(new double[] {Math.min(a, b), Math.max(a, b)});
            }
        }
        return sides;
    }

    private void merge(Node one, Node other) {
        Group into = one.group;
        Group from = other.group;
        if (into == from || into == null || from == null) {
            return;
        }
        into.nodes.addAll(from.nodes);
        into.waiting += from.waiting;
        from.nodes.forEach(node -> node.group = into);
        if (into.nodes.stream().mapToLong(node -> node.piece.pixels()).sum() * metre2 > LARGEST_M2) {
            finish(into);
        }
    }

    private void leave(Node node) {
        Group group = node.group;
        if (group != null && --group.waiting == 0) {
            finish(group);
        }
    }

    private void finish(Group group) {
        List<Polygon> polygons = new ArrayList<>();
        long pixels = 0;
        double raw = 0;
        for (Node node : group.nodes) {
            polygons.add(node.piece.traced());
            pixels += node.piece.pixels();
            raw += node.piece.raw() * node.piece.pixels();
            node.group = null;
        }
        Kind kind = group.nodes.getFirst().piece.kind();
        if (pixels * metre2 < rules.getOrDefault(kind, Rule.usual(kind)).leastM2()) {
            return;
        }
        // Pieces met over several seams may hang together through a third one that is not theirs: each part is an
        // object.
        var union = polygons.size() == 1 ? polygons.getFirst() : UnaryUnionOp.union(polygons);
        for (int i = 0; i < union.getNumGeometries(); i++) {
            if (union.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                receiver.accept(
                        Outlines.finished(new Outlines.Traced(polygon, kind, raw / pixels, pixels), grid, calibration));
            }
        }
    }

    private static final class Node {
        private final Found.Piece piece;
        private @Nullable Group group;

        Node(Found.Piece piece) {
            this.piece = piece;
            Group own = new Group();
            own.nodes.add(this);
            own.waiting = 1;
            group = own;
        }
    }

    private static final class Group {
        private final List<Node> nodes = new ArrayList<>();
        private int waiting;
    }
}
