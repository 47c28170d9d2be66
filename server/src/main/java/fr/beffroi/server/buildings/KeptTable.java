package fr.beffroi.server.buildings;

import fr.beffroi.tables.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** A table as it is kept, once who is named in it was dropped: GeoJSON where it has shapes, else CSV. It is read as any file is. */
final class KeptTable {
    private KeptTable() {}

    static byte[] of(Table table) {
        boolean shapes = table.rows().stream().anyMatch(row -> row.shape() != null);
        return (shapes ? geoJson(table) : csv(table)).getBytes(StandardCharsets.UTF_8);
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
        List<Map<String, Object>> features = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Geometry shape = row.shape();
            Map<String, Object> properties = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                properties.put(table.columns().get(i), row.cells().get(i));
            }
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("properties", properties);
            feature.put("geometry", shape == null ? Map.of() : geometry(shape));
            if (shape != null) {
                features.add(feature);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        if (!table.projection().isEmpty()) {
            all.put("crs", Map.of("type", "name", "properties", Map.of("name", table.projection())));
        }
        all.put("features", features);
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Map<String, Object> geometry(Geometry shape) {
        return switch (shape) {
            case Polygon polygon -> Map.of("type", "Polygon", "coordinates", rings(polygon));
            case Point point -> Map.of("type", "Point", "coordinates", List.of(point.getX(), point.getY()));
            case LineString line -> Map.of("type", "LineString", "coordinates", ring(line));
            case GeometryCollection many -> {
                List<Object> parts = new ArrayList<>();
                for (int i = 0; i < many.getNumGeometries(); i++) {
                    if (many.getGeometryN(i) instanceof Polygon polygon) {
                        parts.add(rings(polygon));
                    }
                }
                yield Map.of("type", "MultiPolygon", "coordinates", parts);
            }
            default -> throw new IllegalStateException("a shape of " + shape.getGeometryType());
        };
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        List<List<List<Double>>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<List<Double>> ring(LineString line) {
        List<List<Double>> out = new ArrayList<>();
        for (Coordinate at : line.getCoordinates()) {
            out.add(List.of(at.x, at.y));
        }
        return out;
    }
}
