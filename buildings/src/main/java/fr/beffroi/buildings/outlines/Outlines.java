package fr.beffroi.buildings.outlines;

import fr.beffroi.buildings.imagery.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Outlines of the objects of a window. */
public final class Outlines {
    /** A hole smaller than this share of its object is a chimney or a doubt rather than a courtyard. */
    private static final double HOLE = 0.02;

    private static final double HOLE_M2 = 6;

    /** An inside smaller than this, in square metres, is no object of its own. */
    private static final double INSIDE_M2 = 8;

    private Outlines() {}

    /**
     * An object before it is straightened, in pixels.
     *
     * @param traced along the pixels, columns to the right and rows down from the window's corner
     * @param raw mean of the model's probabilities over it, 0 to 1
     * @param pixels of it
     */
    public record Traced(Polygon traced, Kind kind, double raw, long pixels) {}

    /** Every object of the window that is large enough, or that the window's edge cuts. */
    public static List<Traced> trace(Probabilities said, Map<Kind, Rule> rules) {
        List<Traced> found = new ArrayList<>();
        int width = said.grid().width();
        int height = said.grid().height();
        double metre2 = Math.pow(said.grid().metresPerPixel(), 2);
        said.kinds().forEach((kind, map) -> {
            Rule rule = rules.getOrDefault(kind, Rule.usual(kind));
            float[] inside = kind == Kind.BUILDING ? said.inside() : null;
            Instances instances = Instances.of(
                    map, width, rule.threshold(), inside, rule.core(), (int) Math.ceil(INSIDE_M2 / metre2));
            double[] means = instances.means(map);
            int[] sizes = instances.sizes();
            List<Polygon> polygons = new Tracing(instances.labels(), width).polygons(instances.count());
            for (int label = 1; label <= instances.count(); label++) {
                Polygon polygon = polygons.get(label - 1);
                if (sizes[label] * metre2 >= rule.leastM2() || touches(polygon, width, height)) {
                    found.add(new Traced(polygon, kind, means[label], sizes[label]));
                }
            }
        });
        return found;
    }

    /** Whether an object reaches the edge of its window, so that it may go on beyond. */
    public static boolean touches(Polygon traced, int width, int height) {
        var box = traced.getEnvelopeInternal();
        return !traced.isEmpty()
                && (box.getMinX() <= 0 || box.getMinY() <= 0 || box.getMaxX() >= width || box.getMaxY() >= height);
    }

    /** The stretches of a mask that hang together, as they lie on the ground, along the pixels. */
    public static List<Polygon> stretches(boolean[] mask, Grid grid) {
        float[] map = new float[mask.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = mask[i] ? 1 : 0;
        }
        Instances instances = Instances.of(map, grid.width(), 0.5, null, 1, 1);
        List<Polygon> polygons = new Tracing(instances.labels(), grid.width()).polygons(instances.count());
        polygons.forEach(polygon -> polygon.apply(new OnGround(grid)));
        return polygons;
    }

    /**
     * The object as a person would draw it, on the ground.
     *
     * @param grid whose corner the object's pixels are counted from
     */
    public static Detection finished(Traced object, Grid grid, Calibration calibration) {
        double metre2 = Math.pow(grid.metresPerPixel(), 2);
        Polygon whole = withoutSmallHoles(object.traced(), metre2);
        Polygon straight = Straightening.of(whole);
        Polygon outline = (Polygon) straight.copy();
        outline.apply(new OnGround(grid));
        return new Detection(outline, object.kind(), calibration.of(object.raw()), straight.getArea() * metre2);
    }

    private static Polygon withoutSmallHoles(Polygon polygon, double metre2) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            double area = polygon.getFactory()
                    .createPolygon(polygon.getInteriorRingN(i))
                    .getArea();
            if (area * metre2 >= HOLE_M2 && area >= HOLE * polygon.getArea()) {
                holes.add(polygon.getInteriorRingN(i));
            }
        }
        return polygon.getFactory().createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new));
    }

    /** From pixels, rows down, to the ground, north up. */
    private record OnGround(Grid grid) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, grid.west() + points.getX(i) * grid.step());
            points.setOrdinate(i, 1, grid.north() - points.getY(i) * grid.step());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
