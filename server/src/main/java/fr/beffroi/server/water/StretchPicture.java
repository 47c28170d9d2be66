package fr.beffroi.server.water;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The little map of a printed sheet: the stretch bold, the network around it thin, north above, a scale. Drawn from the network's own
 * shapes, with no tile and nothing from elsewhere.
 */
final class StretchPicture {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 760;
    private static final int MARGIN = 60;
    /** Metres around the stretch. */
    private static final double AROUND = 120;

    private static final double[] SCALES = {20, 50, 100, 200, 500, 1000, 2000, 5000};
    private static final Color NETWORK = new Color(0x9a, 0x9a, 0x94);
    private static final Color STRETCH = new Color(0x14, 0x53, 0x4d);

    private final Envelope bounds;
    private final double scale;
    private final Coordinate middle;
    private final Graphics2D pen;

    private StretchPicture(Envelope bounds, Graphics2D pen) {
        this.bounds = bounds;
        this.pen = pen;
        middle = bounds.centre();
        scale = Math.min((WIDTH - 2.0 * MARGIN) / bounds.getWidth(), (HEIGHT - 2.0 * MARGIN) / bounds.getHeight());
    }

    /**
     * @param stretch in metres
     * @param network around it, itself among it or not
     * @return PNG; empty where the stretch has no shape
     */
    static byte[] of(List<Geometry> stretch, List<Geometry> network) {
        Envelope bounds = new Envelope();
        stretch.forEach(shape -> bounds.expandToInclude(shape.getEnvelopeInternal()));
        if (bounds.isNull()) {
            return new byte[0];
        }
        bounds.expandBy(AROUND);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            StretchPicture picture = new StretchPicture(bounds, pen);
            picture.draw(network, NETWORK, 2.5f);
            picture.draw(stretch, STRETCH, 9);
            picture.scale();
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void draw(List<Geometry> shapes, Color colour, float wide) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Geometry shape : shapes) {
            if (!bounds.intersects(shape.getEnvelopeInternal())) {
                continue;
            }
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                Path2D path = new Path2D.Double();
                Coordinate[] points = shape.getGeometryN(part).getCoordinates();
                for (int i = 0; i < points.length; i++) {
                    if (i == 0) {
                        path.moveTo(x(points[i]), y(points[i]));
                    } else {
                        path.lineTo(x(points[i]), y(points[i]));
                    }
                }
                pen.draw(path);
            }
        }
    }

    private double x(Coordinate at) {
        return WIDTH / 2.0 + (at.x - middle.x) * scale;
    }

    private double y(Coordinate at) {
        return HEIGHT / 2.0 - (at.y - middle.y) * scale;
    }

    /** As long as a fifth of the picture at most, in round metres. */
    private void scale() {
        double metres = SCALES[0];
        for (double round : SCALES) {
            metres = round * scale <= WIDTH / 5.0 ? round : metres;
        }
        int from = MARGIN / 2;
        int to = (int) Math.round(from + metres * scale);
        int at = HEIGHT - MARGIN / 2;
        pen.setColor(Color.WHITE);
        pen.fillRect(from - 12, at - 44, to - from + 24, 62);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.drawLine(from, at, to, at);
        pen.drawLine(from, at - 10, from, at + 10);
        pen.drawLine(to, at - 10, to, at + 10);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
        pen.drawString(Math.round(metres) + "\u00a0m", from + 8, at - 14);
    }
}
