package fr.beffroi.buildings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class MatchingTest {
    private static final Geometry EVERYWHERE = box(-1000, -1000, 2000, 2000);

    private final List<Score.Seen> seen = new ArrayList<>();
    private final List<Score.Known> known = new ArrayList<>();

    @Test
    void each_known_building_has_one_counterpart_and_the_best_overlap_wins() {
        match(List.of(box(0, 0, 10, 10)), EVERYWHERE, box(0, 0, 10, 9), box(0, 0, 10, 10.5));

        assertThat(seen).extracting(Score.Seen::matched).containsExactly(false, true);
        assertThat(seen).extracting(Score.Seen::covered).containsExactly(true, true);
        assertThat(known).singleElement().matches(Score.Known::matched);
    }

    @Test
    void an_overlap_of_less_than_half_is_no_counterpart() {
        match(List.of(box(0, 0, 10, 10)), EVERYWHERE, box(4, 0, 10, 10));

        assertThat(seen).singleElement().matches(one -> !one.matched() && one.covered());
        assertThat(known).singleElement().matches(one -> !one.matched() && one.covered());
    }

    @Test
    void two_houses_said_as_one_are_covered_and_not_matched() {
        match(List.of(box(0, 0, 10, 10), box(10, 0, 10, 10)), EVERYWHERE, box(0, 0, 20, 10));

        assertThat(seen).singleElement().matches(Score.Seen::covered);
        assertThat(known).extracting(Score.Known::covered).containsExactly(true, true);
        assertThat(known).filteredOn(Score.Known::matched).hasSize(1);
    }

    @Test
    void a_building_of_which_less_than_half_was_photographed_does_not_count() {
        match(List.of(box(-6, 0, 10, 10), box(-4, 20, 10, 10)), box(0, 0, 100, 100), box(0, 20, 6, 10));

        assertThat(known)
                .as("the second, as far as it shows")
                .singleElement()
                .matches(one -> one.matched() && one.areaM2() == 60 * 4);
    }

    @Test
    void what_is_said_on_open_ground_is_neither_matched_nor_covered() {
        match(List.of(box(0, 0, 10, 10)), EVERYWHERE, box(50, 50, 8, 8));

        assertThat(seen).singleElement().matches(one -> !one.matched() && !one.covered());
    }

    /** A unit is two metres. */
    private void match(List<Polygon> buildings, Geometry photographed, Polygon... said) {
        List<Detection> all = java.util.Arrays.stream(said)
                .map(outline -> new Detection(outline, Kind.BUILDING, 0.8, outline.getArea() * 4))
                .toList();
        new Matching(buildings, all, photographed, 4).into(seen, known);
    }

    private static Polygon box(double west, double south, double width, double height) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(west, west + width, south, south + height));
    }
}
