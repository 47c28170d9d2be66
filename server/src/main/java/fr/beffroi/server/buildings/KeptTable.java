package fr.beffroi.server.buildings;

import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as it is kept: the columns that are used and no other, whatever the others are called, with every row. GeoJSON where it has
 * shapes, else CSV; it is read as any file is.
 */
final class KeptTable {
    private KeptTable() {}

    /** @param columns of the table that are used */
    static byte[] of(Table table, Collection<String> columns) {
        Table used = only(table, columns);
        boolean shapes = used.rows().stream().anyMatch(row -> row.shape() != null);
        return (shapes ? geoJson(used) : csv(used)).getBytes(StandardCharsets.UTF_8);
    }

    private static Table only(Table table, Collection<String> columns) {
        List<Integer> used = IntStream.range(0, table.columns().size())
                .filter(i -> columns.contains(table.columns().get(i)))
                .boxed()
                .toList();
        return new Table(
                table.file(),
                used.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> new Table.Row(
                                row.line(), used.stream().map(row.cells()::get).toList(), row.shape()))
                        .toList(),
                table.projection());
    }

    private static String csv(Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns());
        table.rows().forEach(row -> lines.add(row.cells()));
        return lines.stream()
                .map(cells -> cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String geoJson(Table table) {
        List<Map<String, @Nullable Object>> features = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                properties.put(table.columns().get(i), row.cells().get(i));
            }
            // A row without a shape is one all the same: a permit is found by its parcel.
            Map<String, @Nullable Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("properties", properties);
            feature.put("geometry", geometry(row.shape()));
            features.add(feature);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        String projection = projection(table);
        if (!projection.isEmpty()) {
            all.put("crs", Map.of("type", "name", "properties", Map.of("name", projection)));
        }
        all.put("features", features);
        return JsonMapper.shared().writeValueAsString(all);
    }

    /** A GeoJSON that says nothing would be read as longitude and latitude. */
    private static String projection(Table table) {
        if (!table.projection().isEmpty()) {
            return table.projection();
        }
        Envelope bounds = new Envelope();
        for (Table.Row row : table.rows()) {
            if (row.shape() != null) {
                bounds.expandToInclude(row.shape().getEnvelopeInternal());
            }
        }
        return Projection.guess(bounds).orElse("");
    }

    /** Null where there is no place in it. */
    private static @Nullable Map<String, Object> geometry(@Nullable Geometry shape) {
        if (shape == null
                || shape.isEmpty()
                || !Arrays.stream(shape.getCoordinates())
                        .allMatch(at -> Double.isFinite(at.x) && Double.isFinite(at.y))) {
            return null;
        }
        return switch (shape) {
            case Polygon polygon -> written("Polygon", rings(polygon));
            case Point point -> written("Point", position(point.getCoordinate()));
            case LineString line -> written("LineString", line(line));
            case MultiPoint points ->
                written(
                        "MultiPoint",
                        Arrays.stream(points.getCoordinates())
                                .map(KeptTable::position)
                                .toList());
            case MultiLineString lines ->
                written(
                        "MultiLineString",
                        IntStream.range(0, lines.getNumGeometries())
                                .mapToObj(i -> line((LineString) lines.getGeometryN(i)))
                                .toList());
            case GeometryCollection many -> polygons(many);
            default -> throw new IllegalStateException("a shape of " + shape.getGeometryType());
        };
    }

    /** Of a mixed collection, the ground that it covers: no subject needs more. */
    private static @Nullable Map<String, Object> polygons(GeometryCollection many) {
        List<Object> parts = new ArrayList<>();
        for (Object each : PolygonExtracter.getPolygons(many)) {
            if (!((Polygon) each).isEmpty()) {
                parts.add(rings((Polygon) each));
            }
        }
        return parts.isEmpty() ? null : written("MultiPolygon", parts);
    }

    private static Map<String, Object> written(String type, Object coordinates) {
        return Map.of("type", type, "coordinates", coordinates);
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        List<List<List<Double>>> rings = new ArrayList<>();
        rings.add(line(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(line(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<List<Double>> line(LineString line) {
        return Arrays.stream(line.getCoordinates()).map(KeptTable::position).toList();
    }

    private static List<Double> position(Coordinate at) {
        return List.of(at.x, at.y);
    }
}
