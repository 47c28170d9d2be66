package fr.beffroi.buildings.training;

import fr.beffroi.buildings.imagery.Grid;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Known outlines as pixels: what a network should say, and how much each pixel counts. */
final class Targets {
    /** An outline of a cadastre may be off by this much, in metres: pixels about it count less. */
    private static final double DOUBT = 0.4;

    /** Inside of a building: farther than this from every outline, in metres. What tells neighbours apart. */
    private static final double WALL = 0.45;

    /** Two outlines that come nearer to a pixel than this, in metres, share a wall there: the few pixels that tell neighbours apart. */
    private static final double SHARED = 0.6;

    private static final float DOUBTED = 0.4f;
    private static final float WALLS = 4;
    private static final float CERTAIN = 3;

    /** One stroke of half strength gives 128 of 255, two give 191. */
    private static final int HALF_TWICE = 160;

    private final STRtree index = new STRtree();
    private final boolean empty;
    private final boolean unsettled;

    Targets(List<KnownOutline> known) {
        empty = known.isEmpty();
        unsettled = known.stream().anyMatch(one -> one.verdict() == KnownOutline.Verdict.UNCERTAIN);
        known.forEach(one -> index.insert(one.outline().getEnvelopeInternal(), one));
    }

    /**
     * @param building 1 where a building stands
     * @param inside 1 inside of a building, away from its outline
     * @param weight how much a pixel counts, 0 and more
     */
    record Painted(byte[] building, byte[] inside, float[] weight) {}

    Painted paint(Grid grid) {
        byte[] building = new byte[grid.width() * grid.height()];
        byte[] inside = building.clone();
        float[] weight = new float[building.length];
        byte[] sure = building.clone();
        byte[] doubted = building.clone();
        byte[] shared = building.clone();
        if (!empty) {
            @SuppressWarnings("unchecked")
            List<KnownOutline> near = index.query(grid.envelope());
            double metre = 1 / grid.metresPerPixel();
            building = drawn(grid, near, KnownOutline.Verdict.BUILDING, 0, 0);
            inside = drawn(grid, near, KnownOutline.Verdict.BUILDING, 0, 2 * WALL * metre);
            doubted = drawn(grid, near.stream().filter(one -> !one.certain()).toList(), null, 2 * DOUBT * metre, 0);
            shared = shared(
                    grid,
                    near.stream()
                            .filter(one -> one.verdict() == KnownOutline.Verdict.BUILDING)
                            .toList(),
                    2 * SHARED * metre);
            sure = drawn(grid, near.stream().filter(KnownOutline::certain).toList(), null, 0, 0);
        }
        boolean[] open = unsettled(grid);
        for (int i = 0; i < weight.length; i++) {
            weight[i] = open[i] ? 0 : shared[i] != 0 ? WALLS : sure[i] != 0 ? CERTAIN : doubted[i] != 0 ? DOUBTED : 1;
        }
        return new Painted(building, inside, weight);
    }

    /** Ground that a person did not settle, and that nobody settled otherwise: nothing is learnt or measured there. */
    boolean[] unsettled(Grid grid) {
        boolean[] open = new boolean[grid.width() * grid.height()];
        if (!unsettled) {
            return open;
        }
        @SuppressWarnings("unchecked")
        List<KnownOutline> near = index.query(grid.envelope());
        byte[] drawn = drawn(grid, near, KnownOutline.Verdict.UNCERTAIN, 0, 0);
        byte[] settled = drawn(
                grid,
                near.stream()
                        .filter(one -> one.certain() && one.verdict() != KnownOutline.Verdict.UNCERTAIN)
                        .toList(),
                null,
                0,
                0);
        for (int i = 0; i < open.length; i++) {
            open[i] = drawn[i] != 0 && settled[i] == 0;
        }
        return open;
    }

    /** Whether a person's decision lies in a window. */
    boolean isDecided(Grid grid) {
        for (Object near : empty ? List.of() : index.query(grid.envelope())) {
            if (((KnownOutline) near).certain()) {
                return true;
            }
        }
        return false;
    }

    /** Fills (or only strokes, if a stroke is given) the outlines, and rubs out along them. */
    private static byte[] drawn(
            Grid grid, List<KnownOutline> outlines, KnownOutline.@Nullable Verdict only, double stroke, double rubber) {
        BufferedImage image = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        List<Shape> shapes = outlines.stream()
                .filter(one -> only == null || one.verdict() == only)
                .map(one -> shape(grid, one.outline()))
                .toList();
        graphics.setColor(Color.WHITE);
        if (stroke > 0) {
            graphics.setStroke(new BasicStroke((float) stroke));
            shapes.forEach(graphics::draw);
        } else {
            shapes.forEach(graphics::fill);
        }
        if (rubber > 0) {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke((float) rubber));
            shapes.forEach(graphics::draw);
        }
        graphics.dispose();
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] != 0 ? 1 : 0);
        }
        return bytes;
    }

    /** Pixels that the strokes of two outlines or more cover: each stroke lightens what lies below it. */
    private static byte[] shared(Grid grid, List<KnownOutline> outlines, double stroke) {
        BufferedImage image = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) stroke));
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f));
        outlines.forEach(one -> graphics.draw(shape(grid, one.outline())));
        graphics.dispose();
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((bytes[i] & 0xFF) > HALF_TWICE ? 1 : 0);
        }
        return bytes;
    }

    private static Shape shape(Grid grid, Polygon polygon) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        add(path, grid, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            add(path, grid, polygon.getInteriorRingN(i));
        }
        return path;
    }

    private static void add(Path2D path, Grid grid, LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            double x = (points.getX(i) - grid.west()) / grid.step();
            double y = (grid.north() - points.getY(i)) / grid.step();
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
    }
}
