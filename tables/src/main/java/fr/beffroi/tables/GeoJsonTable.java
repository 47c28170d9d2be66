package fr.beffroi.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON collection of features: longitude and latitude (RFC 7946), unless an older file names another projection. */
final class GeoJsonTable {
    private static final Pattern EPSG = Pattern.compile("EPSG:+(\\d{4,5})");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final String file;

    GeoJsonTable(String file) {
        this.file = file;
    }

    static boolean isOne(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 512), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** Feature by feature: the tree of a whole cadastre would be ten times its file. */
    Table read(byte[] bytes) throws UnreadableSource {
        List<Feature> features = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        String projection = Projection.WGS84;
        boolean isCollection = false;
        try (JsonParser parser = JsonMapper.shared().createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                // What follows is read all the same: where it is no JSON at all, that is what is wrong.
                parser.skipChildren();
                throw UnreadableSource.of(file, null, null, "source.geojson");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("features") && value == JsonToken.START_ARRAY) {
                    isCollection = true;
                    features(parser, features, columns);
                } else if (name.equals("crs")) {
                    projection = projection(parser.readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw UnreadableSource.of(file, line, null, "source.json");
        }
        if (!isCollection) {
            throw UnreadableSource.of(file, null, null, "source.geojson");
        }
        if (features.isEmpty()) {
            throw UnreadableSource.of(file, null, null, "source.empty");
        }
        return new Table(file, List.copyOf(columns), rows(features, columns.size()), projection);
    }

    /** @param cells of the columns that were known when it was read */
    private record Feature(List<String> cells, @Nullable Geometry shape) {}

    private void features(JsonParser parser, List<Feature> features, Set<String> columns) throws UnreadableSource {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (features.size() >= Table.MOST_ROWS) {
                throw UnreadableSource.of(file, null, null, "source.rows", String.valueOf(Table.MOST_ROWS));
            }
            JsonNode feature = parser.readValueAsTree();
            JsonNode properties = feature.path("properties");
            columns.addAll(properties.propertyNames());
            List<String> cells = new ArrayList<>(columns.size());
            for (String column : columns) {
                JsonNode value = properties.path(column);
                cells.add(
                        value.isValueNode() && !value.isNull()
                                ? value.asString("").strip()
                                : "");
            }
            features.add(new Feature(cells, shape(features.size() + 1, feature.path("geometry"))));
        }
    }

    private static List<Table.Row> rows(List<Feature> features, int width) {
        List<Table.Row> rows = new ArrayList<>(features.size());
        for (Feature feature : features) {
            while (feature.cells().size() < width) {
                feature.cells().add("");
            }
            rows.add(new Table.Row(rows.size() + 1, feature.cells(), feature.shape()));
        }
        return rows;
    }

    private static String projection(JsonNode crs) {
        String named = crs.path("properties").path("name").asString("");
        Matcher epsg = EPSG.matcher(named.toUpperCase(Locale.ROOT));
        return epsg.find() ? "EPSG:" + epsg.group(1) : Projection.WGS84;
    }

    private @Nullable Geometry shape(int number, JsonNode geometry) throws UnreadableSource {
        JsonNode at = geometry.path("coordinates");
        try {
            return switch (geometry.path("type").asString("")) {
                case "" -> null;
                case "Point" -> SHAPES.createPoint(coordinate(at));
                case "LineString" -> line(at);
                case "MultiLineString" -> {
                    List<LineString> lines = new ArrayList<>();
                    at.forEach(part -> lines.add(line(part)));
                    yield SHAPES.createMultiLineString(lines.toArray(LineString[]::new));
                }
                case "MultiPoint" -> {
                    List<Point> points = new ArrayList<>();
                    at.forEach(part -> points.add(SHAPES.createPoint(coordinate(part))));
                    yield SHAPES.createMultiPoint(points.toArray(Point[]::new));
                }
                case "Polygon" -> polygon(at);
                case "MultiPolygon" -> {
                    List<Polygon> parts = new ArrayList<>();
                    at.forEach(part -> parts.add(polygon(part)));
                    yield SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
                }
                default -> throw new IllegalArgumentException();
            };
        } catch (IllegalArgumentException e) {
            throw UnreadableSource.of(file, number, "geometry", "source.shape");
        }
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(SHAPES.createLinearRing(coordinates(ring))));
        if (all.isEmpty()) {
            return SHAPES.createPolygon();
        }
        return SHAPES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LineString line(JsonNode points) {
        return SHAPES.createLineString(coordinates(points));
    }

    private static Coordinate[] coordinates(JsonNode points) {
        List<Coordinate> coordinates = new ArrayList<>();
        points.forEach(point -> coordinates.add(coordinate(point)));
        return coordinates.toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode point) {
        if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
            throw new IllegalArgumentException();
        }
        return new Coordinate(point.path(0).asDouble(), point.path(1).asDouble());
    }
}
