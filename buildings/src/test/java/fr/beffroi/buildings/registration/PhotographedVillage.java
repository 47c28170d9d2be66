package fr.beffroi.buildings.registration;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A village of 600 m that nobody built, photographed in summer or in winter, moved as one likes. */
final class PhotographedVillage implements Imagery {
    static final double WEST = 700_000;
    static final double NORTH = 6_300_000;
    static final double SIDE = 600;

    private final boolean winter;
    private final AffineTransform displacement;
    private final Grid grid;
    private final List<double[]> fields = new ArrayList<>();
    private final List<double[]> trees = new ArrayList<>();
    private final List<double[]> houses = new ArrayList<>();

    /** @param displacement of the ground, in metres from the north-western corner, south positive */
    PhotographedVillage(boolean winter, AffineTransform displacement) {
        this.winter = winter;
        this.displacement = displacement;
        this.grid = new Grid("EPSG:2154", WEST, NORTH, 0.2, 1, (int) (SIDE / 0.2), (int) (SIDE / 0.2));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            fields.add(new double[] {
                random.nextDouble() * SIDE,
                random.nextDouble() * SIDE,
                30 + random.nextDouble() * 80,
                20 + random.nextDouble() * 60,
                random.nextDouble() * 3,
                random.nextDouble()
            });
        }
        for (int i = 0; i < 260; i++) {
            houses.add(new double[] {
                random.nextDouble() * SIDE,
                random.nextDouble() * SIDE,
                7 + random.nextDouble() * 10,
                6 + random.nextDouble() * 7,
                random.nextInt(4) * 0.35,
                random.nextDouble()
            });
        }
        for (int i = 0; i < 500; i++) {
            trees.add(
                    new double[] {random.nextDouble() * SIDE, random.nextDouble() * SIDE, 1 + random.nextDouble() * 3});
        }
    }

    /** The outlines of the houses where they truly are. */
    List<Geometry> outlines() {
        List<Geometry> outlines = new ArrayList<>();
        for (double[] house : houses) {
            double c = Math.cos(house[4]);
            double s = Math.sin(house[4]);
            Coordinate[] ring = new Coordinate[5];
            for (int i = 0; i < 5; i++) {
                double x = (i % 4 == 1 || i % 4 == 2 ? 0.5 : -0.5) * house[2];
                double y = (i % 4 >= 2 ? 0.5 : -0.5) * house[3];
                ring[i] = new Coordinate(WEST + house[0] + c * x - s * y, NORTH - house[1] - s * x - c * y);
            }
            outlines.add(new GeometryFactory().createPolygon(ring));
        }
        return outlines;
    }

    static List<Geometry> moved(List<Geometry> shapes, double east, double north) {
        AffineTransformation move = AffineTransformation.translationInstance(east, north);
        return shapes.stream().map(move::transform).toList();
    }

    @Override
    public Pixels read(Grid window) {
        int width = window.width();
        int height = window.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(winter ? new Color(120, 112, 90) : new Color(96, 124, 72));
        pen.fillRect(0, 0, width, height);
        pen.scale(1 / window.step(), 1 / window.step());
        pen.translate(WEST - window.west(), window.north() - NORTH);
        pen.transform(displacement);
        for (double[] field : fields) {
            int tone = (int) (field[5] * 50);
            pen.setColor(winter ? new Color(105 + tone, 95 + tone, 80) : new Color(90 + tone, 150 - tone, 60));
            pen.fill(rectangle(field, 0, 0));
        }
        for (double[] house : houses) {
            pen.setColor(new Color(40, 42, 50));
            pen.fill(winter ? rectangle(house, -2.5, -5) : rectangle(house, 1.5, -1.5));
        }
        for (double[] house : houses) {
            int tone = (int) (house[5] * 60);
            pen.setColor(winter ? new Color(150 + tone, 100 + tone, 90) : new Color(190 + tone, 120 + tone, 90 + tone));
            pen.fill(rectangle(house, 0, 0));
        }
        for (double[] tree : trees) {
            double radius = winter ? tree[2] * 0.5 : tree[2];
            pen.setColor(winter ? new Color(90, 80, 70) : new Color(50, 84, 42));
            pen.fill(new Ellipse2D.Double(tree[0] - radius, tree[1] - radius, 2 * radius, 2 * radius));
        }
        pen.dispose();
        Random noise = new Random(window.hashCode() + displacement.hashCode());
        byte[][] channels = new byte[3][width * height];
        boolean[] known = new boolean[width * height];
        for (int i = 0; i < known.length; i++) {
            int colour = image.getRGB(i % width, i / width);
            for (int c = 0; c < 3; c++) {
                double value = colour >> 16 - 8 * c & 0xFF;
                value = (winter ? 255 * Math.pow(value / 255, 1.3) * 0.8 : value) + noise.nextGaussian() * 4;
                channels[c][i] = (byte) Math.clamp(Math.round(value), 1, 255);
            }
            known[i] = true;
        }
        return new Pixels(window, channels, known);
    }

    private static Path2D rectangle(double[] spot, double dx, double dy) {
        Path2D path = new Path2D.Double();
        double c = Math.cos(spot[4]);
        double s = Math.sin(spot[4]);
        for (int i = 0; i < 4; i++) {
            double x = (i == 1 || i == 2 ? 0.5 : -0.5) * spot[2];
            double y = (i >= 2 ? 0.5 : -0.5) * spot[3];
            double px = spot[0] + dx + c * x - s * y;
            double py = spot[1] + dy + s * x + c * y;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public Optional<LocalDate> taken() {
        return Optional.of(winter ? LocalDate.of(2018, 2, 10) : LocalDate.of(2021, 7, 14));
    }

    @Override
    public void close() {}
}
