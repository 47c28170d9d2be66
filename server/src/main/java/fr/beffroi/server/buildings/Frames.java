package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Windows of images as JPEG: tiles of the map, and the surroundings of a presumption with its outline. */
final class Frames {
    /** Side of a tile of the map, in pixels. */
    static final int TILE = 256;

    private static final int CROP = 360;
    private static final double AROUND_M = 22;
    private static final Color UNKNOWN = new Color(0xe4, 0xe4, 0xe0);
    private static final Color OUTLINE = new Color(0xff, 0xd8, 0x00);

    private Frames() {}

    /** How many times the ground of a map is halved until its pixels are those of the images. */
    static int levels(Grid whole) {
        double tiles = Math.max(whole.width(), whole.height()) / (double) TILE;
        return Math.max(0, (int) Math.ceil(Math.log(tiles) / Math.log(2)));
    }

    /** Side of a pixel of the map's coarsest level, in units of the reference system. */
    static double coarsest(Grid whole) {
        return whole.step() * (1 << levels(whole));
    }

    /** A tile of the map of a territory. @param level 0: all of it in one tile */
    static Grid tile(Grid whole, int level, int column, int row) {
        double step = coarsest(whole) / (1L << level);
        return new Grid(
                whole.crs(),
                whole.west() + column * step * TILE,
                whole.north() - row * step * TILE,
                step,
                whole.metresPerUnit(),
                TILE,
                TILE);
    }

    /** The surroundings of an outline, square. */
    static Grid around(Polygon outline, Grid whole) {
        var box = outline.getEnvelopeInternal();
        double side = Math.max(box.getWidth(), box.getHeight()) + 2 * AROUND_M / whole.metresPerUnit();
        double step = side / CROP;
        Coordinate centre = box.centre();
        return new Grid(whole.crs(), centre.x - side / 2, centre.y + side / 2, step, whole.metresPerUnit(), CROP, CROP);
    }

    /**
     * @param east units by which the images lie too far east: they are read that much further @param north likewise
     * @param outline drawn over it; null for none
     */
    static byte[] jpeg(Imagery imagery, Grid window, double east, double north, @Nullable Polygon outline) {
        Pixels pixels = imagery.read(new Grid(
                window.crs(),
                window.west() + east,
                window.north() + north,
                window.step(),
                window.metresPerUnit(),
                window.width(),
                window.height()));
        BufferedImage image = new BufferedImage(window.width(), window.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[window.width()];
        for (int y = 0; y < window.height(); y++) {
            for (int x = 0; x < window.width(); x++) {
                row[x] = pixels.known()[y * window.width() + x]
                        ? pixels.at(0, x, y) << 16 | pixels.at(1, x, y) << 8 | pixels.at(2, x, y)
                        : UNKNOWN.getRGB();
            }
            image.setRGB(0, y, window.width(), 1, row, 0, window.width());
        }
        if (outline != null) {
            trace(image, window, outline);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void trace(BufferedImage image, Grid window, Polygon outline) {
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Path2D path = new Path2D.Double();
        boolean first = true;
        for (Coordinate at : outline.getExteriorRing().getCoordinates()) {
            double x = (at.x - window.west()) / window.step();
            double y = (window.north() - at.y) / window.step();
            if (first) {
                path.moveTo(x, y);
                first = false;
            } else {
                path.lineTo(x, y);
            }
        }
        on.setColor(Color.BLACK);
        on.setStroke(new BasicStroke(4));
        on.draw(path);
        on.setColor(OUTLINE);
        on.setStroke(new BasicStroke(2));
        on.draw(path);
        on.dispose();
    }
}
