package fr.beffroi.tables;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads a Shapefile (ESRI Shapefile Technical Description, July 1998): its shapes, beside the rows of its .dbf. */
final class ShapefileTable {
    private static final int MAGIC = 9994;
    private static final int HEADER = 100;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final String file;

    ShapefileTable(String file) {
        this.file = file;
    }

    static boolean isOne(byte[] head) {
        return head.length >= 4 && ByteBuffer.wrap(head).getInt() == MAGIC;
    }

    Table read(ShapefileParts parts) throws UnreadableSource {
        DbfRows rows = DbfRows.read(parts.named("dbf"), parts.get("dbf"), parts.findText("cpg"));
        List<@Nullable Geometry> shapes = shapes(parts.get("shp"));
        if (shapes.size() != rows.cells().size()) {
            throw UnreadableSource.of(
                    file,
                    null,
                    null,
                    "source.shapefile.counts",
                    String.valueOf(shapes.size()),
                    String.valueOf(rows.cells().size()));
        }
        List<Table.Row> found = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            List<String> cells = rows.cells().get(i);
            if (cells != null) {
                found.add(new Table.Row(i + 1, cells, shapes.get(i)));
            }
        }
        if (found.isEmpty()) {
            throw UnreadableSource.of(file, null, null, "source.empty");
        }
        return new Table(
                file, rows.columns(), found, WrittenProjection.code(file, parts.findText("prj")), rows.notes());
    }

    private List<@Nullable Geometry> shapes(byte[] bytes) throws UnreadableSource {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || buffer.getInt(0) != MAGIC || 2L * buffer.getInt(24) > bytes.length) {
            throw UnreadableSource.of(file, null, null, "source.shapefile.truncated");
        }
        // What follows the length that the file gives itself is not its own.
        buffer.limit((int) Math.max(HEADER, 2L * buffer.getInt(24)));
        buffer.position(HEADER);
        List<@Nullable Geometry> shapes = new ArrayList<>();
        while (buffer.hasRemaining()) {
            if (shapes.size() >= Table.MOST_ROWS) {
                throw UnreadableSource.of(file, null, null, "source.rows", String.valueOf(Table.MOST_ROWS));
            }
            int number = shapes.size() + 1;
            try {
                buffer.order(ByteOrder.BIG_ENDIAN).getInt();
                long length = 2L * buffer.getInt();
                if (length < 4 || length > buffer.remaining()) {
                    throw UnreadableSource.of(file, number, null, "source.shapefile.truncated");
                }
                ByteBuffer record =
                        buffer.slice(buffer.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
                buffer.position(buffer.position() + (int) length);
                shapes.add(shape(record));
            } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
                throw UnreadableSource.of(file, number, "geometry", "source.shape");
            }
        }
        return shapes;
    }

    /** Heights and measures, which follow the coordinates, are not read. */
    private static @Nullable Geometry shape(ByteBuffer record) {
        return switch (record.getInt()) {
            case 0 -> null;
            case 1, 11, 21 -> SHAPES.createPoint(coordinate(record));
            case 3, 13, 23 ->
                SHAPES.createMultiLineString(
                        parts(record).stream().map(SHAPES::createLineString).toArray(LineString[]::new));
            case 5, 15, 25 -> polygons(parts(record));
            case 8, 18, 28 -> {
                record.position(4 + 32);
                Coordinate[] points = coordinates(record, record.getInt());
                Point[] all = new Point[points.length];
                for (int i = 0; i < points.length; i++) {
                    all[i] = SHAPES.createPoint(points[i]);
                }
                yield SHAPES.createMultiPoint(all);
            }
            default -> throw new IllegalArgumentException();
        };
    }

    private static List<Coordinate[]> parts(ByteBuffer record) {
        record.position(4 + 32);
        int count = record.getInt();
        int points = record.getInt();
        if (count < 0 || points < 0 || 4L * count + 16L * points > record.remaining()) {
            throw new IllegalArgumentException();
        }
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = record.getInt();
        }
        starts[count] = points;
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i == 0 && starts[0] != 0) {
                throw new IllegalArgumentException();
            }
            parts.add(coordinates(record, starts[i + 1] - starts[i]));
        }
        return parts;
    }

    private static Coordinate[] coordinates(ByteBuffer record, int count) {
        if (count < 0 || 16L * count > record.remaining()) {
            throw new IllegalArgumentException();
        }
        Coordinate[] all = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            all[i] = coordinate(record);
        }
        return all;
    }

    private static Coordinate coordinate(ByteBuffer record) {
        return new Coordinate(record.getDouble(), record.getDouble());
    }

    /** Outer rings turn clockwise, holes the other way; a hole that no ring holds is taken for a ring of its own. */
    private static Geometry polygons(List<Coordinate[]> rings) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] points : rings) {
            if (points.length < 4) {
                continue; // no ground: a slip of the pen that other programs drop as well
            }
            LinearRing ring = SHAPES.createLinearRing(points);
            (Orientation.isCCW(points) ? holes : shells).add(ring);
        }
        List<List<LinearRing>> held = new ArrayList<>();
        shells.forEach(shell -> held.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            int in = holder(shells, hole);
            if (in < 0) {
                shells.add(hole);
                held.add(new ArrayList<>());
            } else {
                held.get(in).add(hole);
            }
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = SHAPES.createPolygon(shells.get(i), held.get(i).toArray(LinearRing[]::new));
        }
        return polygons.length == 1 ? polygons[0] : SHAPES.createMultiPolygon(polygons);
    }

    /** The smallest ring that holds the hole, by its bounds and then by one of its points; −1 where none does. */
    private static int holder(List<LinearRing> shells, LinearRing hole) {
        int best = -1;
        for (int i = 0; i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            boolean smaller = best < 0
                    || shell.getEnvelopeInternal().getArea()
                            < shells.get(best).getEnvelopeInternal().getArea();
            if (smaller
                    && shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                    && SHAPES.createPolygon(shell).covers(hole.getPointN(0))) {
                best = i;
            }
        }
        return best;
    }
}
