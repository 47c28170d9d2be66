package fr.beffroi.buildings.outlines;

import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Known outlines from a file of shapes, as cadastre.data.gouv.fr and OpenStreetMap give them, in the reference system of images. */
public final class OutlineFile {
    private OutlineFile() {}

    /**
     * One polygon of the file.
     *
     * @param outline valid, in the reference system asked for
     * @param properties of its feature, those that are empty left out
     */
    public record Entry(Polygon outline, Map<String, String> properties) {}

    /**
     * Reads every polygon; other geometries are passed over.
     *
     * @param file GeoJSON, GeoPackage or Shapefile, also packed
     * @param crs the reference system that is wanted, as {@code EPSG:…}
     * @throws UnreadableOutlines if the file is no such file
     */
    public static List<Entry> read(Path file, String crs) throws IOException {
        try {
            Table table = Table.read(file, OutlineFile::isOfBuildings);
            Projection.checked(table.file(), table.projection());
            return entries(table, file, crs);
        } catch (UnreadableSource unreadable) {
            throw new UnreadableOutlines(unreadable);
        }
    }

    private static boolean isOfBuildings(String layer) {
        String name = layer.toLowerCase(Locale.ROOT);
        return name.contains("bati") || name.contains("building");
    }

    private static List<Entry> entries(Table table, Path file, String crs) {
        String from = table.projection();
        if (from.isEmpty()) {
            throw new UnreadableOutlines("outlines.system", file);
        }
        UnaryOperator<Geometry> move = Projection.between(from, crs);
        List<Entry> entries = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Geometry shape = row.shape();
            if (shape == null || shape.isEmpty() || shape.getDimension() < 2) {
                continue;
            }
            if (from.equals(Projection.WGS84)) {
                requireDegrees(file, row.line(), shape.getEnvelopeInternal());
            }
            Map<String, String> properties = properties(table, row);
            add(entries, properties, move.apply(shape));
        }
        if (entries.isEmpty()) {
            throw new UnreadableOutlines("outlines.empty", file);
        }
        return entries;
    }

    private static void requireDegrees(Path file, int number, Envelope at) {
        if (at.getMinX() < -180 || at.getMaxX() > 180 || at.getMinY() < -90 || at.getMaxY() > 90) {
            throw new UnreadableOutlines("outlines.degrees", file, number, at.getMinX(), at.getMinY());
        }
    }

    private static Map<String, String> properties(Table table, Table.Row row) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                properties.put(table.columns().get(i), row.cells().get(i));
            }
        }
        return properties;
    }

    private static void add(List<Entry> entries, Map<String, String> properties, @Nullable Geometry moved) {
        if (moved == null) {
            return;
        }
        Geometry sound = moved.isValid() ? moved : GeometryFixer.fix(moved);
        for (int i = 0; i < sound.getNumGeometries(); i++) {
            if (sound.getGeometryN(i) instanceof Polygon part && part.getArea() > 0) {
                entries.add(new Entry(part, properties));
            }
        }
    }
}
