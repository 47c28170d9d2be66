package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.presumption.Period;
import fr.beffroi.buildings.vintages.Change;
import fr.beffroi.buildings.vintages.Presence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Absent before is said only where older images show the ground, and show nothing there. */
class HistoriesTest {
    private static final double WEST = 700_000;
    private static final double NORTH = 6_600_000;
    private static final Grid GRID = new Grid("EPSG:2154", WEST, NORTH, 0.5, 1, 400, 400);
    private static final LocalDate THEN = LocalDate.of(2021, 7, 8);
    private static final LocalDate NOW = LocalDate.of(2024, 3, 19);
    private static final Vintage EARLIER = new Vintage(UUID.randomUUID(), "2021", THEN, "sent:1", GRID, 0, 0);
    private static final Vintage LATER = new Vintage(UUID.randomUUID(), "2024", NOW, "sent:2", GRID, 0, 0);
    private static final Period UNKNOWN = new Period(null, NOW, 1);

    @Test
    void what_the_earlier_images_show_without_it_was_absent() {
        assertThat(of(EARLIER, house(10, 0.9))).isEqualTo(new Period(THEN, NOW, 1));
    }

    @Test
    void nothing_is_known_where_no_earlier_image_was_taken() {
        assertThat(of(EARLIER, house(150, 0.9))).isEqualTo(UNKNOWN);
        assertThat(of(EARLIER, house(92, 0.9))).as("a fifth of it").isEqualTo(UNKNOWN);
        assertThat(of(EARLIER, house(300, 0.9))).as("outside of all images").isEqualTo(UNKNOWN);
    }

    @Test
    void images_that_lie_off_are_read_where_they_show_the_place() {
        assertThat(of(EARLIER.off(60, 0), house(50, 0.9))).isEqualTo(UNKNOWN);
        assertThat(of(EARLIER.off(-60, 0), house(120, 0.9))).isEqualTo(new Period(THEN, NOW, 1));
    }

    @Test
    void what_was_seen_there_before_was_there_if_that_was_sure() {
        assertThat(of(EARLIER, house(10, 0.9), house(12, 0.8))).isEqualTo(new Period(null, THEN, 2));
        assertThat(of(EARLIER, house(10, 0.9), house(12, 0.4))).isEqualTo(UNKNOWN);
        assertThat(of(EARLIER, house(10, 0.9), house(18, 0.8)))
                .as("its neighbour")
                .isEqualTo(new Period(THEN, NOW, 1));
    }

    @Test
    void several_older_vintages_bound_it_from_both_sides() {
        Vintage oldest = new Vintage(UUID.randomUUID(), "2018", LocalDate.of(2018, 6, 1), "sent:0", GRID, 0, 0);
        Detection now = house(10, 0.9);
        Histories histories = new Histories(side(LATER, now), List.of(side(EARLIER, house(10.5, 0.8)), side(oldest)));

        assertThat(histories.period(now)).isEqualTo(new Period(oldest.taken(), THEN, 2));
        assertThat(histories.past(now).change()).isEqualTo(Change.APPEARED);
        assertThat(histories.past(now).looks())
                .extracting(Past.Look::presence)
                .containsExactly(Presence.NOT_SEEN, Presence.SEEN, Presence.SEEN);
        assertThat(histories.beside(now)).as("the youngest without it").isEqualTo(oldest);
        assertThat(histories.facts(now, "?"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.text())
                        .startsWith("Absent des images du 1er juin 2018, présent sur celles du 8 juillet 2021."));
    }

    @Test
    void what_no_vintage_shows_with_certainty_is_not_dated() {
        Detection now = house(10, 0.5);
        Histories histories = new Histories(side(LATER, now), List.of(side(EARLIER)));

        assertThat(histories.period(now)).isEqualTo(UNKNOWN);
        assertThat(histories.past(now)).isEqualTo(Past.NONE);
        assertThat(histories.facts(now, "sans certitude")).containsExactly(new Fact("sans certitude", true, 1));
    }

    private static Period of(Vintage earlier, Detection now, Detection... then) {
        return new Histories(side(LATER, now), List.of(side(earlier, then))).period(now);
    }

    private static Side side(Vintage vintage, Detection... seen) {
        return new Side(vintage, new WestHalf(), List.of(seen));
    }

    /** Ten metres by ten. */
    private static Detection house(double east, double score) {
        Polygon outline = (Polygon)
                new GeometryFactory().toGeometry(new Envelope(WEST + east, WEST + east + 10, NORTH - 40, NORTH - 30));
        return new Detection(outline, Kind.BUILDING, score, 100);
    }

    /** Photographed up to a hundred metres east. */
    private record WestHalf() implements Imagery {
        @Override
        public Grid grid() {
            return GRID;
        }

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public Optional<LocalDate> taken() {
            return Optional.of(THEN);
        }

        @Override
        public Pixels read(Grid window) {
            int size = window.width() * window.height();
            boolean[] known = new boolean[size];
            for (int at = 0; at < size; at++) {
                double east = window.west() + (at % window.width() + 0.5) * window.step() - WEST;
                known[at] = east > 0 && east < 100;
            }
            return new Pixels(window, new byte[3][size], known);
        }

        @Override
        public void close() {}
    }
}
