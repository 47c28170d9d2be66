package fr.beffroi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class PointingTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void aRimIsWrongAndAWholeStreetCoversMoreThanItPointsAt() {
        List<Geometry> lacking = List.of(box(0, 0, 10, 10), box(10, 0, 20, 10), box(50, 0, 60, 10));
        Pointing pointing = new Pointing();
        pointing.add(List.of(box(0, 0, 20, 10), box(30, 0, 31, 10), box(57, 0, 70, 10)), lacking);
        assertThat(pointing.precision()).isEqualTo(1 / 3.0);
        assertThat(pointing.pointedRecall())
                .as("one announcement points at one")
                .isEqualTo(1 / 3.0);
        assertThat(pointing.coveredRecall()).isEqualTo(2 / 3.0);
        assertThat(pointing.announcedEach()).isEqualTo(3);
    }

    @Test
    void anOldCadastreLacksAFifthOfWhatWasPhotographedAndLiesAside() {
        List<Polygon> buildings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            buildings.add(box(i * 20, 0, i * 20 + 10, 10));
        }
        Geometry photographed = box(0, 0, 195, 10);
        OldCadastre old = OldCadastre.draw(buildings, photographed, 2, 7);
        assertThat(old.lacking()).hasSize(2).allMatch(photographed::covers);
        assertThat(old.drawn()).hasSize(18);
        assertThat(old.drawn().getFirst().getEnvelopeInternal().getMinY()).isEqualTo(1.2);
        assertThat(OldCadastre.draw(buildings, photographed, 2, 7).drawn()).isEqualTo(old.drawn());
    }

    private static Polygon box(double west, double south, double east, double north) {
        return (Polygon) SHAPES.toGeometry(new Envelope(west, east, south, north));
    }
}
