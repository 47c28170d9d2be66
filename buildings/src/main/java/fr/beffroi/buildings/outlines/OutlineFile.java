package fr.beffroi.buildings.outlines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Known outlines from a GeoJSON file in longitude and latitude (RFC 7946), as cadastre.data.gouv.fr and OpenStreetMap give them. */
public final class OutlineFile {
    private static final long LARGEST = 256L << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private OutlineFile() {}

    /**
     * One polygon of the file.
     *
     * @param outline valid, in the reference system asked for
     * @param properties those of its feature that are text
     */
    public record Entry(Polygon outline, Map<String, String> properties) {}

    /**
     * Reads every polygon; other geometries are passed over.
     *
     * @param project longitude and latitude to the reference system that is wanted
     * @throws UnreadableOutlines if the file is no such file
     */
    public static List<Entry> read(Path file, UnaryOperator<Coordinate> project) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableOutlines("outlines.large", file, LARGEST >> 20);
        }
        JsonNode root;
        try {
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new UnreadableOutlines("outlines.json", file, line);
        }
        if (!root.path("features").isArray()) {
            throw new UnreadableOutlines("outlines.collection", file);
        }
        String system = root.path("crs").path("properties").path("name").asString("");
        if (!system.isEmpty() && !system.endsWith("CRS84") && !system.endsWith("4326")) {
            throw new UnreadableOutlines("outlines.system", file, system);
        }
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (JsonNode feature : root.path("features")) {
            number++;
            JsonNode geometry = feature.path("geometry");
            JsonNode coordinates = geometry.path("coordinates");
            Map<String, String> properties = properties(feature.path("properties"));
            switch (geometry.path("type").asString("")) {
                case "Polygon" -> add(entries, properties, polygon(file, number, coordinates, project));
                case "MultiPolygon" -> {
                    for (JsonNode part : coordinates) {
                        add(entries, properties, polygon(file, number, part, project));
                    }
                }
                default -> {}
            }
        }
        if (entries.isEmpty()) {
            throw new UnreadableOutlines("outlines.empty", file);
        }
        return entries;
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> properties = new java.util.LinkedHashMap<>();
        node.properties().forEach(one -> {
            if (one.getValue().isString()) {
                properties.put(one.getKey(), one.getValue().asString());
            }
        });
        return properties;
    }

    private static void add(List<Entry> entries, Map<String, String> properties, Polygon polygon) {
        Geometry sound = polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
        for (int i = 0; i < sound.getNumGeometries(); i++) {
            if (sound.getGeometryN(i) instanceof Polygon part && part.getArea() > 0) {
                entries.add(new Entry(part, properties));
            }
        }
    }

    private static Polygon polygon(Path file, int number, JsonNode rings, UnaryOperator<Coordinate> project) {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new UnreadableOutlines("outlines.ring", file, number);
        }
        LinearRing[] made = new LinearRing[rings.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = ring(file, number, rings.get(i), project);
        }
        LinearRing[] holes = java.util.Arrays.copyOfRange(made, 1, made.length);
        return FACTORY.createPolygon(made[0], holes);
    }

    private static LinearRing ring(Path file, int number, JsonNode points, UnaryOperator<Coordinate> project) {
        Coordinate[] coordinates = new Coordinate[points.size()];
        for (int i = 0; i < coordinates.length; i++) {
            JsonNode point = points.get(i);
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw new UnreadableOutlines("outlines.ring", file, number);
            }
            double longitude = point.path(0).asDouble();
            double latitude = point.path(1).asDouble();
            if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
                throw new UnreadableOutlines("outlines.degrees", file, number, longitude, latitude);
            }
            coordinates[i] = project.apply(new Coordinate(longitude, latitude));
        }
        if (coordinates.length < 4 || !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw new UnreadableOutlines("outlines.ring", file, number);
        }
        return FACTORY.createLinearRing(coordinates);
    }
}
