package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.outlines.Outlines;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Where buildings are known to stand. */
public sealed interface Truth {
    /** Whether a building stands at the middle of each pixel of a window. */
    boolean[] mask(Grid window);

    /** Each building, in the reference system of the images. */
    List<Polygon> buildings();

    /** Outlines in the reference system of the images. */
    static Truth ofOutlines(List<Polygon> outlines) {
        STRtree index = new STRtree();
        outlines.forEach(outline -> index.insert(outline.getEnvelopeInternal(), outline));
        index.build();
        return new Drawn(outlines, index);
    }

    /** Pixels of an image; what hangs together by its sides is one building. */
    static Truth ofPixels(Grid grid, boolean[] mask) {
        return new Painted(grid, mask, Outlines.stretches(mask, grid));
    }

    record Drawn(List<Polygon> buildings, STRtree index) implements Truth {
        @Override
        public boolean[] mask(Grid window) {
            BufferedImage image = new BufferedImage(window.width(), window.height(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            for (Object near : index.query(window.envelope())) {
                Polygon polygon = (Polygon) near;
                Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                add(path, window, polygon.getExteriorRing());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    add(path, window, polygon.getInteriorRingN(i));
                }
                graphics.fill(path);
            }
            graphics.dispose();
            byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            boolean[] mask = new boolean[bytes.length];
            for (int i = 0; i < mask.length; i++) {
                mask[i] = bytes[i] != 0;
            }
            return mask;
        }

        private static void add(Path2D path, Grid window, LinearRing ring) {
            Coordinate[] points = ring.getCoordinates();
            for (int i = 0; i < points.length; i++) {
                double x = (points[i].x - window.west()) / window.step();
                double y = (window.north() - points[i].y) / window.step();
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
        }
    }

    record Painted(Grid grid, boolean[] pixels, List<Polygon> buildings) implements Truth {
        @Override
        public boolean[] mask(Grid window) {
            boolean[] mask = new boolean[window.width() * window.height()];
            for (int row = 0; row < window.height(); row++) {
                int y = (int) Math.floor((grid.north() - window.north() + (row + 0.5) * window.step()) / grid.step());
                for (int column = 0; column < window.width(); column++) {
                    int x = (int)
                            Math.floor((window.west() - grid.west() + (column + 0.5) * window.step()) / grid.step());
                    mask[row * window.width() + column] =
                            x >= 0 && y >= 0 && x < grid.width() && y < grid.height() && pixels[y * grid.width() + x];
                }
            }
            return mask;
        }
    }
}
