package fr.beffroi.buildings.sample;

import fr.beffroi.buildings.sample.Thing.Cadastre;
import fr.beffroi.buildings.sample.Thing.Permit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Where everything lies, in metres from the south-west corner: streets, lots along them, houses on the lots, fields around. */
final class Plan {
    static final GeometryFactory SHAPES = new GeometryFactory();
    private static final LocalDate FIRST_PERMIT = LocalDate.of(2021, 9, 1);
    private static final int PERMIT_DAYS = 800;

    /** A street. @param width metres */
    record Road(LineString axis, double width) {}

    /** @param crop picks the colour @param angle of its rows, in radians */
    record Field(Polygon outline, int crop, double angle) {}

    /** @param radius metres */
    record Tree(Coordinate at, double radius, int tone) {}

    final double side;
    final List<Road> roads = new ArrayList<>();
    final List<Polygon> lots = new ArrayList<>();
    final List<Field> fields = new ArrayList<>();
    final List<Tree> trees = new ArrayList<>();
    final List<Thing> things = new ArrayList<>();

    /** Old buildings that the cadastre still has and that no image shows. */
    final List<Polygon> demolished = new ArrayList<>();

    final Polygon wood;
    final LineString river;
    final Polygon urban;
    final Polygon toUrbanise;
    final Polygon natural;

    private final Random chance;
    private final Ground taken = new Ground();
    private int permits;

    Plan(long seed, double side) {
        this.side = side;
        chance = new Random(seed);
        double s = side / 1000;
        river = curve(s, 0, 235, 150, 190, 300, 215, 470, 130, 640, 95, 820, 60, 1000, 85);
        wood = SHAPES.createPolygon(curve(s, 30, 30, 180, 20, 300, 70, 360, 150, 270, 175, 130, 155, 20, 190, 30, 30)
                .getCoordinates());
        urban = polygon(s, 205, 330, 470, 250, 790, 290, 830, 520, 740, 790, 480, 815, 250, 700, 205, 330);
        toUrbanise = polygon(s, 790, 290, 960, 330, 965, 560, 830, 520, 790, 290);
        natural = polygon(s, 0, 0, 1000, 0, 1000, 190, 640, 215, 400, 240, 200, 300, 0, 320, 0, 0);
        roads();
        fields();
        lots();
        build();
        plant();
    }

    private static LineString curve(double scale, double... at) {
        List<Coordinate> out = new ArrayList<>();
        int n = at.length / 2;
        for (int i = 0; i < n - 1; i++) {
            for (int k = 0; k < 12; k++) {
                double t = k / 12.0;
                out.add(new Coordinate(scale * spline(at, n, i, 0, t), scale * spline(at, n, i, 1, t)));
            }
        }
        out.add(new Coordinate(scale * at[2 * n - 2], scale * at[2 * n - 1]));
        return SHAPES.createLineString(out.toArray(Coordinate[]::new));
    }

    private static double spline(double[] at, int n, int i, int axis, double t) {
        double a = at[2 * Math.max(0, i - 1) + axis];
        double b = at[2 * i + axis];
        double c = at[2 * (i + 1) + axis];
        double d = at[2 * Math.min(n - 1, i + 2) + axis];
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    private static Polygon polygon(double scale, double... at) {
        Coordinate[] ring = new Coordinate[at.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(scale * at[2 * i], scale * at[2 * i + 1]);
        }
        return SHAPES.createPolygon(ring);
    }

    private void roads() {
        double s = side / 1000;
        road(7, s, 0, 470, 200, 455, 420, 500, 620, 470, 800, 430, 1000, 450);
        road(6, s, 520, 0, 500, 200, 470, 350, 455, 500, 480, 680, 470, 1000);
        road(5, s, 290, 462, 300, 600, 380, 700, 478, 720);
        road(5, s, 250, 458, 240, 380, 330, 330, 474, 330);
        road(5, s, 478, 640, 600, 650, 690, 600, 700, 452);
        road(5, s, 472, 350, 600, 340, 700, 350, 720, 445);
        road(5, s, 478, 780, 600, 770, 720, 700, 700, 600);
        road(5, s, 820, 430, 850, 520, 930, 540);
        road(5, s, 380, 493, 385, 600, 390, 700);
        road(5, s, 590, 478, 600, 560, 600, 650);
        road(3.5, s, 130, 458, 110, 640, 170, 850, 230, 1000);
        road(3.5, s, 860, 438, 880, 300, 830, 190, 860, 100);
        road(3.5, s, 700, 720, 820, 790, 900, 930, 1000, 960);
    }

    private void road(double width, double scale, double... at) {
        Road road = new Road(curve(scale, at), width);
        roads.add(road);
        taken.add(road.axis().buffer(width / 2 + 1));
    }

    private void fields() {
        VoronoiDiagramBuilder cells = new VoronoiDiagramBuilder();
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < 46; i++) {
            sites.add(new Coordinate(chance.nextDouble() * side, chance.nextDouble() * side));
        }
        cells.setSites(sites);
        cells.setClipEnvelope(new Envelope(-50, side + 50, -50, side + 50));
        Geometry all = cells.getDiagram(SHAPES);
        for (int i = 0; i < all.getNumGeometries(); i++) {
            fields.add(new Field((Polygon) all.getGeometryN(i), chance.nextInt(6), chance.nextDouble() * Math.PI));
        }
    }

    private void lots() {
        taken.add(river.buffer(9));
        taken.add(wood);
        for (Road road : roads) {
            if (road.width() < 5) {
                continue;
            }
            for (int way = -1; way <= 1; way += 2) {
                along(road, way);
            }
        }
    }

    private void along(Road road, int way) {
        double length = road.axis().getLength();
        double at = 8;
        while (at < length - 20) {
            double front = 19 + chance.nextDouble() * 11;
            double depth = 30 + chance.nextDouble() * 13;
            Coordinate here = on(road.axis(), at);
            Coordinate there = on(road.axis(), Math.min(length, at + front));
            double angle = Math.atan2(there.y - here.y, there.x - here.x);
            double out = way * (road.width() / 2 + 2.2);
            Polygon lot = quad(here, angle, 0, front, out, out + way * depth);
            boolean inside = urban.contains(lot.getCentroid()) || toUrbanise.contains(lot.getCentroid());
            if (inside && taken.isFree(lot.buffer(-0.5))) {
                lots.add(lot);
                taken.add(lot.buffer(-0.2));
                at += front + 0.3;
            } else {
                at += 3;
            }
        }
    }

    private static Coordinate on(LineString line, double at) {
        double left = at;
        for (int i = 1; i < line.getNumPoints(); i++) {
            Coordinate a = line.getCoordinateN(i - 1);
            Coordinate b = line.getCoordinateN(i);
            double length = a.distance(b);
            if (left <= length && length > 0) {
                double t = left / length;
                return new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
            }
            left -= length;
        }
        return line.getCoordinateN(line.getNumPoints() - 1);
    }

    /** Rectangle in a frame turned by an angle around a place: from u0 to u1 along, v0 to v1 across. */
    static Polygon quad(Coordinate at, double angle, double u0, double u1, double v0, double v1) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[][] corners = {{u0, v0}, {u1, v0}, {u1, v1}, {u0, v1}, {u0, v0}};
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 5; i++) {
            ring[i] = new Coordinate(
                    at.x + c * corners[i][0] - s * corners[i][1], at.y + s * corners[i][0] + c * corners[i][1]);
        }
        return SHAPES.createPolygon(ring);
    }

    private void build() {
        for (int lot = 0; lot < lots.size(); lot++) {
            double kind = chance.nextDouble();
            if (kind < 0.86) {
                house(lot, true, old(), null, false);
            } else if (kind < 0.92) {
                house(lot, false, chance.nextBoolean() ? Cadastre.DRAWN : Cadastre.MISSING, permit("PC"), false);
            } else if (kind < 0.94) {
                demolished.add(centred(lots.get(lot), 10, 8));
            }
        }
        farms();
        // What is to be found: on lots that have a house, and in fields and at the wood's edge.
        int[] extensions = pick(7);
        for (int lot : extensions) {
            behind(lot, Look.FLAT_ROOF, 5.5 + chance.nextDouble() * 3, 4.5 + chance.nextDouble() * 3);
        }
        for (int lot : pick(5)) {
            behind(lot, Look.POOL, 8 + chance.nextDouble() * 2, 4);
        }
        for (int lot : pick(4)) {
            behind(lot, Look.SHED, 5.5 + chance.nextDouble() * 2, 4.5);
        }
        double s = side / 1000;
        double[][] wild = {{150, 330}, {115, 250}, {930, 250}, {760, 870}, {60, 560}, {320, 890}, {620, 880}, {900, 700}
        };
        for (int i = 0; i < wild.length; i++) {
            Coordinate at = new Coordinate(wild[i][0] * s, wild[i][1] * s);
            Look look = i % 3 == 2 ? Look.LIGHT : i % 3 == 1 ? Look.SHED : Look.TILED_ROOF;
            double w = look == Look.LIGHT ? 8 : 9 + chance.nextDouble() * 5;
            double h = look == Look.LIGHT ? 2.8 : 7 + chance.nextDouble() * 2;
            Polygon part = quad(at, chance.nextDouble() * Math.PI, -w / 2, w / 2, -h / 2, h / 2);
            if (taken.isFree(part)) {
                add(new Thing(List.of(part), look, chance.nextInt(5), false, true, -1, Cadastre.MISSING, null, true));
            }
        }
    }

    private Cadastre old() {
        double drawn = chance.nextDouble();
        return drawn < 0.05 ? Cadastre.MISSING : drawn < 0.2 ? Cadastre.SHIFTED : Cadastre.DRAWN;
    }

    private Permit permit(String kind) {
        permits++;
        LocalDate day = FIRST_PERMIT.plusDays(chance.nextInt(PERMIT_DAYS));
        return new Permit(
                String.format(Locale.ROOT, "%s 000 999 %02d %05d", kind, day.getYear() % 100, permits), kind, day);
    }

    private void house(int number, boolean before, Cadastre cadastre, @Nullable Permit permit, boolean unauthorised) {
        Polygon lot = lots.get(number);
        Frame frame = Frame.of(lot);
        double w = Math.min(frame.front() - 5, 9 + chance.nextDouble() * 7);
        double h = 7.5 + chance.nextDouble() * 3.5;
        double u = 2 + chance.nextDouble() * Math.max(0.1, frame.front() - w - 4);
        double v = frame.way() * (4 + chance.nextDouble() * 6);
        List<Polygon> parts = new ArrayList<>();
        parts.add(quad(frame.corner(), frame.angle(), u, u + w, v, v + frame.way() * h));
        if (chance.nextDouble() < 0.35) {
            double wing = 4.5 + chance.nextDouble() * 2;
            parts.add(quad(
                    frame.corner(),
                    frame.angle(),
                    u,
                    u + wing,
                    v + frame.way() * (h - 0.5),
                    v + frame.way() * (h + 4.5)));
        }
        double roof = chance.nextDouble();
        Look look = roof < 0.68 ? Look.TILED_ROOF : roof < 0.86 ? Look.SLATE_ROOF : Look.FLAT_ROOF;
        add(new Thing(parts, look, chance.nextInt(5), before, true, number, cadastre, permit, unauthorised));
        if (before && chance.nextDouble() < 0.22) {
            around(number, Look.POOL, 7 + chance.nextDouble() * 3, 4);
        } else if (before && chance.nextDouble() < 0.3) {
            around(number, Look.SHED, 4 + chance.nextDouble() * 3, 3);
        } else if (chance.nextDouble() < 0.06) {
            Polygon place = free(number, 8, 4);
            if (place != null) {
                add(new Thing(
                        List.of(place), Look.POOL, 0, false, true, number, Cadastre.MISSING, permit("DP"), false));
            }
        }
    }

    /** An old annexe, as cadastres have them. */
    private void around(int lot, Look look, double w, double h) {
        Polygon place = free(lot, w, h);
        if (place != null) {
            add(new Thing(List.of(place), look, chance.nextInt(5), true, true, lot, old(), null, false));
        }
    }

    private void behind(int lot, Look look, double w, double h) {
        Polygon place = free(lot, w, h);
        if (place != null) {
            add(new Thing(List.of(place), look, chance.nextInt(5), false, true, lot, Cadastre.MISSING, null, true));
        }
    }

    private @Nullable Polygon free(int number, double w, double h) {
        Frame frame = Frame.of(lots.get(number));
        for (int attempt = 0; attempt < 30; attempt++) {
            double u = 1.5 + chance.nextDouble() * Math.max(0.1, frame.front() - w - 3);
            double v = 14 + chance.nextDouble() * Math.max(0.1, frame.depth() - h - 16);
            Polygon place = quad(frame.corner(), frame.angle(), u, u + w, frame.way() * v, frame.way() * (v + h));
            boolean alone = things.stream()
                    .filter(one -> one.parcel() == number)
                    .noneMatch(one -> one.outline().distance(place) < 1.5);
            if (alone && lots.get(number).contains(place)) {
                return place;
            }
        }
        return null;
    }

    private void farms() {
        double s = side / 1000;
        double[][] farms = {{60, 770}, {955, 850}, {880, 180}};
        for (double[] farm : farms) {
            Coordinate at = new Coordinate(farm[0] * s, farm[1] * s);
            double angle = chance.nextDouble() * Math.PI;
            add(farm(quad(at, angle, -20, 18, -9, 9), Look.METAL_ROOF));
            add(farm(quad(at, angle, 24, 38, -6, 3), Look.TILED_ROOF));
            add(farm(quad(at, angle, -18, 4, 16, 27), Look.METAL_ROOF));
        }
    }

    private Thing farm(Polygon part, Look look) {
        return new Thing(List.of(part), look, chance.nextInt(5), true, true, -1, Cadastre.DRAWN, null, false);
    }

    private void add(Thing thing) {
        things.add(thing);
        taken.add(thing.outline());
    }

    private int[] pick(int many) {
        return chance.ints(0, lots.size()).distinct().limit(many).toArray();
    }

    private static Polygon centred(Polygon lot, double w, double h) {
        Frame frame = Frame.of(lot);
        Point centre = lot.getCentroid();
        return quad(centre.getCoordinate(), frame.angle(), -w / 2, w / 2, -h / 2, h / 2);
    }

    private void plant() {
        Ground built = new Ground();
        things.forEach(thing -> built.add(thing.outline().buffer(1.2)));
        roads.forEach(road -> built.add(road.axis().buffer(road.width() / 2 + 1)));
        Envelope box = wood.getEnvelopeInternal();
        for (int i = 0; i < 1500; i++) {
            Coordinate at = new Coordinate(
                    box.getMinX() + chance.nextDouble() * box.getWidth(),
                    box.getMinY() + chance.nextDouble() * box.getHeight());
            tree(at, 2.5 + chance.nextDouble() * 2.5, built, wood);
        }
        for (double at = 0; at < river.getLength(); at += 5 + chance.nextDouble() * 14) {
            Coordinate bank = on(river, at);
            double way = chance.nextBoolean() ? 1 : -1;
            tree(
                    new Coordinate(bank.x + chance.nextGaussian() * 2, bank.y + way * (8 + chance.nextDouble() * 4)),
                    2 + chance.nextDouble() * 2.5,
                    built,
                    null);
        }
        for (Polygon lot : lots) {
            Envelope garden = lot.getEnvelopeInternal();
            int many = chance.nextInt(6);
            for (int i = 0; i < many; i++) {
                Coordinate at = new Coordinate(
                        garden.getMinX() + chance.nextDouble() * garden.getWidth(),
                        garden.getMinY() + chance.nextDouble() * garden.getHeight());
                tree(at, 1.2 + chance.nextDouble() * 2.4, built, lot);
            }
        }
        for (Field field : fields) {
            hedge(field, built);
        }
    }

    private void hedge(Field field, Ground built) {
        LineString edge = field.outline().getExteriorRing();
        for (double at = 0; at < edge.getLength(); at += 4 + chance.nextDouble() * 5) {
            // Every third or so side has its hedge.
            if (Math.floorMod((int) (at / 70) + field.crop(), 3) == 0) {
                Coordinate here = on(edge, at);
                if (!urban.contains(SHAPES.createPoint(here))) {
                    tree(here, 1.5 + chance.nextDouble() * 2, built, null);
                }
            }
        }
    }

    private void tree(Coordinate at, double radius, Ground built, @Nullable Polygon within) {
        Point point = SHAPES.createPoint(at);
        if ((within == null || within.contains(point)) && built.isFree(point.buffer(radius * 0.7, 4))) {
            trees.add(new Tree(at, radius, chance.nextInt(100)));
        }
    }

    /** A lot seen from its street. @param way +1 or -1, to which side of the street it lies */
    record Frame(Coordinate corner, double angle, double front, double depth, int way) {
        static Frame of(Polygon lot) {
            Coordinate[] ring = lot.getCoordinates();
            double angle = Math.atan2(ring[1].y - ring[0].y, ring[1].x - ring[0].x);
            double cross = (ring[1].x - ring[0].x) * (ring[2].y - ring[1].y)
                    - (ring[1].y - ring[0].y) * (ring[2].x - ring[1].x);
            return new Frame(ring[0], angle, ring[0].distance(ring[1]), ring[1].distance(ring[2]), cross > 0 ? 1 : -1);
        }
    }

    /** What ground is in use; its index is made again when something was added. */
    static final class Ground {
        private final List<Geometry> all = new ArrayList<>();
        private @Nullable STRtree index;

        void add(Geometry shape) {
            all.add(shape);
            index = null;
        }

        boolean isFree(Geometry shape) {
            STRtree tree = index;
            if (tree == null && all.size() > 200) {
                tree = new STRtree();
                for (Geometry one : all) {
                    tree.insert(one.getEnvelopeInternal(), one);
                }
                index = tree;
            }
            if (tree == null) {
                return all.stream().noneMatch(shape::intersects);
            }
            for (Object near : tree.query(shape.getEnvelopeInternal())) {
                if (((Geometry) near).intersects(shape)) {
                    return false;
                }
            }
            return true;
        }
    }
}
