package fr.beffroi.buildings.registration;

import fr.beffroi.buildings.imagery.Grid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Agreement of a window's edges with drawn outlines, for every shift within reach: edges along them count for, edges across them against. */
final class OutlineFit {
    /** Fewer metres of outline in a window say nothing. */
    private static final int LEAST_POINTS = 250;

    private final STRtree segments = new STRtree();
    private final Envelope ground = new Envelope();
    private final double step;
    private final int radius;

    private record Segment(Coordinate from, Coordinate to) {}

    /** A place on an outline and the doubled angle of its normal. */
    private record Stitch(double column, double row, double re, double im) {}

    OutlineFit(Collection<? extends Geometry> outlines, double step, int radius) {
        this.step = step;
        this.radius = radius;
        for (Geometry outline : outlines) {
            ground.expandToInclude(outline.getEnvelopeInternal());
            for (int i = 0; i < outline.getNumGeometries(); i++) {
                Geometry lines = outline.getGeometryN(i).getBoundary();
                for (int j = 0; j < lines.getNumGeometries(); j++) {
                    Coordinate[] points = lines.getGeometryN(j).getCoordinates();
                    for (int k = 1; k < points.length; k++) {
                        segments.insert(new Envelope(points[k - 1], points[k]), new Segment(points[k - 1], points[k]));
                    }
                }
            }
        }
        segments.build();
    }

    Envelope ground() {
        return ground;
    }

    boolean worthwhile(Grid window) {
        return stitches(window).size() >= LEAST_POINTS;
    }

    Surface of(Orientation seen, Grid window) {
        int across = 2 * radius + 1;
        float[] values = new float[across * across];
        for (Stitch stitch : stitches(window)) {
            int column = (int) stitch.column;
            int row = (int) stitch.row;
            for (int dy = -radius; dy <= radius; dy++) {
                int y = row + dy;
                if (y < 0 || y >= seen.height) {
                    continue;
                }
                for (int dx = -radius; dx <= radius; dx++) {
                    int x = column + dx;
                    if (x >= 0 && x < seen.width) {
                        int at = y * seen.width + x;
                        // What is seen at this offset from the outline has to go back by it.
                        values[(radius - dy) * across + radius - dx] +=
                                (float) (stitch.re * seen.re[at] + stitch.im * seen.im[at]);
                    }
                }
            }
        }
        Envelope middle = window.envelope();
        return Surface.normalised(middle.centre().x, middle.centre().y, radius, values);
    }

    private List<Stitch> stitches(Grid window) {
        List<Stitch> stitches = new ArrayList<>();
        // Keep what can be found within reach inside the window.
        Envelope inside = new Envelope(window.envelope());
        inside.expandBy(-radius * step);
        for (Object found : segments.query(inside)) {
            Segment segment = (Segment) found;
            double dx = segment.to.x - segment.from.x;
            double dy = segment.to.y - segment.from.y;
            double length = Math.hypot(dx, dy);
            // The normal (-dy, dx) of rows that run south, its angle doubled.
            double re = (dy * dy - dx * dx) / (length * length);
            double im = 2 * dx * dy / (length * length);
            for (double at = step; at < length; at += 2 * step) {
                double x = segment.from.x + dx * at / length;
                double y = segment.from.y + dy * at / length;
                if (inside.contains(x, y)) {
                    stitches.add(new Stitch((x - window.west()) / step, (window.north() - y) / step, re, im));
                }
            }
        }
        return stitches;
    }
}
