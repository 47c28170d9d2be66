package fr.beffroi.buildings.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Draws a window of the plan as it was at a vintage. The same window drawn twice is the same. */
final class Painter {
    private static final int[][] SUMMER = {
        {0x8f, 0x9a, 0x58},
        {0xb9, 0xa9, 0x6b},
        {0x6f, 0x8a, 0x48},
        {0xc4, 0xb5, 0x7d},
        {0x7d, 0x8f, 0x50},
        {0xa3, 0x8d, 0x66}
    };
    private static final int[][] WINTER = {
        {0x6e, 0x7c, 0x4a},
        {0x84, 0x6f, 0x54},
        {0x77, 0x84, 0x55},
        {0x7a, 0x66, 0x50},
        {0x8a, 0x7c, 0x5c},
        {0x6b, 0x73, 0x48}
    };
    private static final int[][] TILES = {
        {0xb5, 0x6f, 0x50}, {0xa8, 0x62, 0x48}, {0xbf, 0x80, 0x60}, {0x99, 0x5c, 0x48}, {0xb0, 0x78, 0x5c}
    };
    private static final int[][] SLATES = {
        {0x5f, 0x66, 0x6e}, {0x55, 0x5c, 0x66}, {0x6b, 0x70, 0x74}, {0x4f, 0x55, 0x60}, {0x63, 0x66, 0x6a}
    };
    private static final int[][] FLATS = {
        {0xb4, 0xb0, 0xa8}, {0x9c, 0x9a, 0x96}, {0xc8, 0xc4, 0xba}, {0x86, 0x88, 0x8a}, {0xa9, 0xa0, 0x94}
    };
    private static final int[][] METALS = {
        {0xb8, 0xbd, 0xc0}, {0x9a, 0xa4, 0xa6}, {0xc6, 0xc8, 0xc6}, {0x8e, 0x98, 0x8e}, {0xae, 0xb4, 0xb8}
    };
    private static final int[][] SHEDS = {
        {0x8a, 0x76, 0x60}, {0xa0, 0x96, 0x86}, {0x77, 0x7d, 0x82}, {0x90, 0x68, 0x54}, {0xb2, 0xae, 0xa4}
    };
    private static final int[][] LIGHTS = {
        {0xec, 0xea, 0xe2}, {0xdd, 0xdc, 0xd2}, {0xe6, 0xde, 0xcc}, {0xf0, 0xf0, 0xee}, {0xd2, 0xd6, 0xd8}
    };

    private final Plan plan;
    private final Vintage vintage;
    private final double step;

    /** @param step metres of a pixel */
    Painter(Plan plan, Vintage vintage, double step) {
        this.plan = plan;
        this.vintage = vintage;
        this.step = step;
    }

    /** @param west metres of the plan at the left edge @param north at the upper edge */
    BufferedImage draw(double west, double north, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            AffineTransform view = new AffineTransform();
            view.scale(1 / step, -1 / step);
            view.translate(vintage.east() - west, vintage.north() - north);
            on.transform(view);
            ground(on, west, north, width * step, height * step);
            built(on);
        } finally {
            on.dispose();
        }
        grain(image, west, north);
        return image;
    }

    private void ground(Graphics2D on, double west, double north, double w, double h) {
        Shape window = new java.awt.geom.Rectangle2D.Double(west - 60, north - h - 60, w + 120, h + 120);
        for (Plan.Field field : plan.fields) {
            Path2D shape = path(field.outline());
            if (shape.intersects(window.getBounds2D())) {
                int[] base = (vintage.green() ? SUMMER : WINTER)[field.crop()];
                fill(on, shape, base, 1);
                rows(on, shape, field, base);
            }
        }
        fill(on, path(plan.urban), vintage.green() ? new int[] {0x86, 0x92, 0x5c} : new int[] {0x78, 0x82, 0x58}, 1);
        for (int i = 0; i < plan.lots.size(); i++) {
            int[] lawn = vintage.green()
                    ? new int[] {0x78 + i * 7 % 28, 0x8e + i * 5 % 18, 0x54 + i * 3 % 14}
                    : new int[] {0x74 + i * 7 % 22, 0x80 + i * 5 % 14, 0x58 + i * 3 % 12};
            fill(on, path(plan.lots.get(i)), lawn, 1);
            drive(on, plan.lots.get(i), i);
        }
        fill(on, path(plan.wood), vintage.green() ? new int[] {0x4a, 0x5c, 0x38} : new int[] {0x66, 0x60, 0x4c}, 1);
        stroke(on, plan.river, 14, new int[] {0x7c, 0x84, 0x60});
        stroke(on, plan.river, 8, vintage.green() ? new int[] {0x48, 0x5c, 0x58} : new int[] {0x5c, 0x60, 0x50});
        for (Plan.Road road : plan.roads) {
            stroke(on, road.axis(), road.width() + 2.6, new int[] {0x9c, 0x98, 0x88});
        }
        for (Plan.Road road : plan.roads) {
            boolean track = road.width() < 5;
            stroke(on, road.axis(), road.width(), track ? new int[] {0xb4, 0xa4, 0x86} : new int[] {0x8a, 0x8a, 0x88});
            if (road.width() >= 6) {
                on.setColor(new Color(0xd8, 0xd8, 0xd2, 150));
                on.setStroke(
                        new BasicStroke(0.22f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 5}, 0));
                on.draw(path(road.axis()));
            }
        }
    }

    private static void rows(Graphics2D on, Path2D shape, Plan.Field field, int[] base) {
        Shape clip = on.getClip();
        on.clip(shape);
        double c = Math.cos(field.angle());
        double s = Math.sin(field.angle());
        java.awt.geom.Rectangle2D box = shape.getBounds2D();
        double reach = box.getWidth() + box.getHeight();
        double gap = field.crop() % 2 == 0 ? 6 : 2.6;
        on.setStroke(new BasicStroke((float) (gap * 0.3)));
        on.setColor(shade(base, 0.94));
        for (double at = -reach; at < reach; at += gap) {
            double x = box.getCenterX() - s * at;
            double y = box.getCenterY() + c * at;
            on.draw(new Line2D.Double(x - c * reach, y - s * reach, x + c * reach, y + s * reach));
        }
        on.setClip(clip);
    }

    private void drive(Graphics2D on, Polygon lot, int number) {
        if (number % 5 == 0) {
            return;
        }
        Plan.Frame frame = Plan.Frame.of(lot);
        double u = number % 2 == 0 ? 1 : frame.front() - 4;
        fill(
                on,
                path(Plan.quad(frame.corner(), frame.angle(), u, u + 3, -frame.way() * 1.5, frame.way() * 13)),
                number % 3 == 0 ? new int[] {0xa6, 0xa2, 0x9a} : new int[] {0xb8, 0xac, 0x98},
                1);
        if (number % 4 != 1) {
            int[][] cars = {{0xe8, 0xe8, 0xe8}, {0x30, 0x34, 0x3a}, {0x8a, 0x20, 0x20}, {0x70, 0x78, 0x86}};
            // A car is not where it was three years before.
            double v = vintage.second() ? 4 + number % 3 : 6 + number % 4;
            fill(
                    on,
                    path(Plan.quad(
                            frame.corner(), frame.angle(), u + 0.6, u + 2.3, frame.way() * v, frame.way() * (v + 4))),
                    cars[(number + (vintage.second() ? 1 : 0)) % 4],
                    1);
        }
    }

    private void built(Graphics2D on) {
        for (Thing thing : plan.things) {
            if (vintage.shows(thing)) {
                cast(on, thing);
            }
        }
        for (Plan.Tree tree : plan.trees) {
            double r = tree.radius();
            double reach = r * 1.6 * vintage.shadow();
            double x = tree.at().x + Math.cos(vintage.sun()) * reach;
            double y = tree.at().y + Math.sin(vintage.sun()) * reach;
            if (bare(tree)) {
                limbs(on, tree, x, y, new Color(18, 22, 30, 90));
            } else {
                on.setColor(new Color(18, 22, 30, 95));
                on.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
            }
        }
        for (Thing thing : plan.things) {
            if (vintage.shows(thing)) {
                thing.parts().forEach(part -> roof(on, thing, part));
            }
        }
        plan.trees.forEach(tree -> crown(on, tree));
    }

    private void cast(Graphics2D on, Thing thing) {
        double dx = Math.cos(vintage.sun()) * thing.look().height * vintage.shadow();
        double dy = Math.sin(vintage.sun()) * thing.look().height * vintage.shadow();
        if (thing.look().height == 0) {
            return;
        }
        Area shadow = new Area();
        for (Polygon part : thing.parts()) {
            shadow.add(new Area(path(swept(part, dx, dy))));
        }
        on.setColor(new Color(16, 20, 30, 120));
        on.fill(shadow);
    }

    private static Geometry swept(Polygon part, double dx, double dy) {
        Coordinate[] ring = part.getCoordinates();
        Coordinate[] both = new Coordinate[2 * ring.length];
        for (int i = 0; i < ring.length; i++) {
            both[i] = ring[i];
            both[ring.length + i] = new Coordinate(ring[i].x + dx, ring[i].y + dy);
        }
        return new GeometryFactory().createMultiPointFromCoords(both).convexHull();
    }

    private void roof(Graphics2D on, Thing thing, Polygon part) {
        switch (thing.look()) {
            case POOL -> pool(on, part);
            case TILED_ROOF -> gable(on, part, tone(TILES, thing));
            case SLATE_ROOF -> gable(on, part, tone(SLATES, thing));
            case METAL_ROOF -> {
                gable(on, part, tone(METALS, thing));
                ribs(on, part);
            }
            case FLAT_ROOF -> flat(on, part, tone(FLATS, thing));
            case SHED -> gable(on, part, tone(SHEDS, thing));
            case LIGHT -> flat(on, part, tone(LIGHTS, thing));
        }
    }

    private static int[] tone(int[][] tones, Thing thing) {
        return tones[thing.tone() % tones.length];
    }

    private void gable(Graphics2D on, Polygon part, int[] base) {
        Coordinate[] r = part.getCoordinates();
        boolean longFirst = r[0].distance(r[1]) >= r[1].distance(r[2]);
        Coordinate a = longFirst ? r[0] : r[1];
        Coordinate b = longFirst ? r[1] : r[2];
        Coordinate c = longFirst ? r[2] : r[3];
        Coordinate d = longFirst ? r[3] : r[0];
        Coordinate ridgeStart = middle(a, d);
        Coordinate ridgeEnd = middle(b, c);
        slope(on, base, ridgeStart, ridgeEnd, b, a, d);
        slope(on, base, ridgeStart, ridgeEnd, c, d, a);
        on.setColor(shade(base, 1.16));
        on.setStroke(new BasicStroke(0.25f));
        on.draw(new Line2D.Double(ridgeStart.x, ridgeStart.y, ridgeEnd.x, ridgeEnd.y));
        on.setColor(shade(base, 0.62));
        on.setStroke(new BasicStroke(0.16f));
        on.draw(path(part));
        if (base[0] > 0x90 && base[1] < 0x90) {
            Coordinate chimney = middle(ridgeStart, middle(ridgeStart, ridgeEnd));
            on.setColor(new Color(0x6c, 0x5a, 0x50));
            on.fill(new java.awt.geom.Rectangle2D.Double(chimney.x - 0.4, chimney.y - 0.4, 0.8, 0.8));
        }
    }

    /** One side of a roof, brighter where it faces the sun. */
    private void slope(
            Graphics2D on,
            int[] base,
            Coordinate from,
            Coordinate to,
            Coordinate eaveEnd,
            Coordinate eave,
            Coordinate other) {
        double dx = eave.x - other.x;
        double dy = eave.y - other.y;
        double length = Math.hypot(dx, dy);
        // Shadows point away from the sun.
        double facing = -(dx * Math.cos(vintage.sun()) + dy * Math.sin(vintage.sun())) / Math.max(0.1, length);
        double light = 0.92 + facing * (vintage.green() ? 0.13 : 0.22);
        Path2D side = new Path2D.Double();
        side.moveTo(from.x, from.y);
        side.lineTo(to.x, to.y);
        side.lineTo(eaveEnd.x, eaveEnd.y);
        side.lineTo(eave.x, eave.y);
        side.closePath();
        fill(on, side, base, light);
    }

    private static void ribs(Graphics2D on, Polygon part) {
        Coordinate[] r = part.getCoordinates();
        boolean longFirst = r[0].distance(r[1]) >= r[1].distance(r[2]);
        Coordinate a = longFirst ? r[0] : r[1];
        Coordinate b = longFirst ? r[1] : r[2];
        Coordinate c = longFirst ? r[2] : r[3];
        Coordinate d = longFirst ? r[3] : r[0];
        on.setColor(new Color(60, 66, 70, 60));
        on.setStroke(new BasicStroke(0.12f));
        for (double t = 0.04; t < 1; t += 0.05) {
            on.draw(new Line2D.Double(
                    a.x + t * (b.x - a.x), a.y + t * (b.y - a.y), d.x + t * (c.x - d.x), d.y + t * (c.y - d.y)));
        }
    }

    private static void flat(Graphics2D on, Polygon part, int[] base) {
        fill(on, path(part), base, 1);
        on.setColor(shade(base, 0.75));
        on.setStroke(new BasicStroke(0.3f));
        on.draw(path(part));
    }

    private void pool(Graphics2D on, Polygon part) {
        fill(on, path(part.buffer(1.3)), new int[] {0xc8, 0xc0, 0xb0}, 1);
        boolean covered = !vintage.green() && Math.floorMod(part.hashCode(), 3) == 0;
        fill(
                on,
                path(part),
                covered
                        ? new int[] {0x58, 0x88, 0x9c}
                        : vintage.green() ? new int[] {0x58, 0xb6, 0xcc} : new int[] {0x4c, 0x96, 0xa8},
                1);
        on.setColor(new Color(0xee, 0xea, 0xe0));
        on.setStroke(new BasicStroke(0.3f));
        on.draw(path(part));
    }

    /** Without leaves: at the end of winter all but one in four. */
    private boolean bare(Plan.Tree tree) {
        return !vintage.green() && tree.tone() % 4 != 0;
    }

    /** A crown without leaves: limbs that fork twice, and the ground between them. */
    private static void limbs(Graphics2D on, Plan.Tree tree, double x, double y, Color color) {
        on.setColor(color);
        long u = (long) Math.rint(tree.at().x * 100);
        long v = (long) Math.rint(tree.at().y * 100);
        for (int i = 0; i < 9; i++) {
            double angle = (i + hash(u, v, 20 + i)) * 2 * Math.PI / 9;
            double length = tree.radius() * (0.75 + 0.35 * hash(u, v, 40 + i));
            fork(on, x, y, angle, length * 0.4, 0.3, 2);
        }
    }

    private static void fork(Graphics2D on, double x, double y, double angle, double length, double width, int more) {
        double toX = x + Math.cos(angle) * length;
        double toY = y + Math.sin(angle) * length;
        on.setStroke(new BasicStroke((float) width));
        on.draw(new Line2D.Double(x, y, toX, toY));
        if (more > 0) {
            fork(on, toX, toY, angle - 0.45, length * 0.8, width * 0.6, more - 1);
            fork(on, toX, toY, angle + 0.35, length * 0.8, width * 0.6, more - 1);
        }
    }

    private void crown(Graphics2D on, Plan.Tree tree) {
        double r = tree.radius();
        if (bare(tree)) {
            Color bark = new Color(0x70 + tree.tone() % 20, 0x68 + tree.tone() % 16, 0x56 + tree.tone() % 12);
            limbs(on, tree, tree.at().x, tree.at().y, bark);
            return;
        }
        int[] base = {0x3c + tree.tone() % 26, 0x56 + tree.tone() % 30, 0x30 + tree.tone() % 16};
        for (int i = 0; i < 7; i++) {
            double angle = i * 2.4 + tree.tone();
            double out = r * (0.28 + 0.07 * (i % 4));
            double small = r * (0.62 - 0.03 * i);
            double facing = -Math.cos(angle - vintage.sun());
            on.setColor(shade(base, 0.9 + 0.22 * facing));
            on.fill(new Ellipse2D.Double(
                    tree.at().x + Math.cos(angle) * out - small,
                    tree.at().y + Math.sin(angle) * out - small,
                    2 * small,
                    2 * small));
        }
    }

    /** What no brush draws: uneven ground at several scales, and the noise of a sensor. A function of the place alone. */
    private void grain(BufferedImage image, double west, double north) {
        int width = image.getWidth();
        int[] row = new int[width];
        double light = vintage.green() ? 1.04 : 0.9;
        double warm = vintage.green() ? 1.02 : 0.98;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            double v = north - y * step;
            for (int x = 0; x < width; x++) {
                double u = west + x * step;
                double uneven = 7 * (value(u / 23, v / 23, 1) - 0.5)
                        + 9 * (value(u / 5, v / 5, 2) - 0.5)
                        + 10 * (value(u / 1.1, v / 1.1, 3) - 0.5);
                double noise = 9
                        * (hash((long) Math.rint(u / step), (long) Math.rint(v / step), vintage.second() ? 5 : 4)
                                - 0.5);
                double add = uneven + noise;
                int pixel = row[x];
                row[x] = clamp(((pixel >> 16) & 255) * light * warm + add) << 16
                        | clamp(((pixel >> 8) & 255) * light + add) << 8
                        | clamp((pixel & 255) * light / warm + add * 0.9);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private static double value(double x, double y, int layer) {
        long i = (long) Math.floor(x);
        long j = (long) Math.floor(y);
        double s = smooth(x - i);
        double t = smooth(y - j);
        double low = hash(i, j, layer) * (1 - s) + hash(i + 1, j, layer) * s;
        double high = hash(i, j + 1, layer) * (1 - s) + hash(i + 1, j + 1, layer) * s;
        return low * (1 - t) + high * t;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    /** 0 to 1, by mixing bits (Steele and others, SplitMix64). */
    private static double hash(long x, long y, int layer) {
        long z = x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL + layer * 0x165667B19E3779F9L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    private static void fill(Graphics2D on, Shape shape, int[] base, double light) {
        on.setColor(shade(base, light));
        on.fill(shape);
    }

    private static void stroke(Graphics2D on, LineString axis, double width, int[] base) {
        on.setColor(shade(base, 1));
        on.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(path(axis));
    }

    private static Color shade(int[] base, double light) {
        return new Color(clamp(base[0] * light), clamp(base[1] * light), clamp(base[2] * light));
    }

    private static Coordinate middle(Coordinate a, Coordinate b) {
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    private static Path2D path(Geometry shape) {
        Path2D out = new Path2D.Double();
        Coordinate[] all = shape.getCoordinates();
        out.moveTo(all[0].x, all[0].y);
        for (int i = 1; i < all.length; i++) {
            out.lineTo(all[i].x, all[i].y);
        }
        if (shape instanceof Polygon) {
            out.closePath();
        }
        return out;
    }
}
