package fr.beffroi.buildings.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Images;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real tiles and the outlines that volunteers drew over other images: there is a shift, and nobody knows it. */
@Tag("shared-data")
class SharedOutlinesTest {
    @Test
    void moving_real_outlines_moves_what_is_measured_by_as_much() throws Exception {
        for (String place : new String[] {"banepa", "kampala"}) {
            Path folder = shared(place);
            List<Geometry> outlines = outlines(folder.resolve("buildings-osm.geojson"));
            try (Imagery images = Images.open(folder)) {
                double scale = images.grid().metresPerUnit();
                ShiftField drawn = Registration.toOutlines(images, outlines);
                AffineTransformation move = AffineTransformation.translationInstance(1.5 / scale, -1 / scale);
                ShiftField moved = Registration.toOutlines(
                        images, outlines.stream().map(move::transform).toList());
                assertThat(drawn.median().lengthM()).as(place).isLessThan(Registration.REACH_M);
                assertThat(drawn.median().certain() && moved.median().certain())
                        .as(place)
                        .isTrue();
                assertThat(Math.hypot(
                                moved.median().eastM() - drawn.median().eastM() - 1.5,
                                moved.median().northM() - drawn.median().northM() + 1))
                        .as(place)
                        .isLessThan(0.2);
            }
        }
    }

    private static List<Geometry> outlines(Path file) throws Exception {
        GeometryFactory shapes = new GeometryFactory();
        List<Geometry> outlines = new ArrayList<>();
        for (JsonNode feature : JsonMapper.shared().readTree(file).get("features")) {
            JsonNode geometry = feature.get("geometry");
            boolean many = geometry.get("type").asString().equals("MultiPolygon");
            for (JsonNode polygon : many ? geometry.get("coordinates") : List.of(geometry.get("coordinates"))) {
                List<Coordinate> ring = new ArrayList<>();
                for (JsonNode point : polygon.get(0)) {
                    ring.add(new Coordinate(
                            Math.toRadians(point.get(0).asDouble()) * 6_378_137,
                            6_378_137
                                    * Math.log(Math.tan(Math.PI / 4
                                            + Math.toRadians(point.get(1).asDouble()) / 2))));
                }
                outlines.add(shapes.createPolygon(ring.toArray(new Coordinate[0])));
            }
        }
        return outlines;
    }

    private static Path shared(String name) {
        String folder = System.getenv("BEFFROI_SHARED");
        assumeTrue(folder != null, "BEFFROI_SHARED is not set");
        Path path = Path.of(folder, "data", "buildings", name);
        assumeTrue(Files.exists(path), name + " is not there");
        return path;
    }
}
