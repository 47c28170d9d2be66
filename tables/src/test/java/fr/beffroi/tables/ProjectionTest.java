package fr.beffroi.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ProjectionTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void the_origins_of_the_projections_are_where_their_definitions_put_them() {
        assertAt("EPSG:2154", 3, 46.5, 700_000, 6_600_000);
        assertAt("EPSG:3949", 3, 49, 1_700_000, 8_200_000);
        assertAt("EPSG:32631", 3, 0, 500_000, 0);
        assertAt("EPSG:3857", 180, 0, 20_037_508.34, 0);
    }

    private static void assertAt(String code, double longitude, double latitude, double x, double y) {
        Coordinate there = move(new Coordinate(longitude, latitude), Projection.WGS84, code);
        assertThat(there.x).isCloseTo(x, within(0.01));
        assertThat(there.y).isCloseTo(y, within(0.01));
    }

    private static Coordinate move(Coordinate at, String from, String to) {
        return Projection.between(from, to).apply(SHAPES.createPoint(at)).getCoordinate();
    }

    @Property(tries = 100)
    void there_and_back_is_the_same_place_and_the_projection_is_recognised(
            @ForAll @DoubleRange(min = -4, max = 8) double longitude,
            @ForAll @DoubleRange(min = 42.5, max = 50.5) double latitude,
            @ForAll @IntRange(max = 2) int which) {
        int zone = Math.min(50, (int) Math.round(latitude));
        String code = new String[] {"EPSG:2154", "EPSG:" + (3900 + zone), "EPSG:3857"}[which];
        Coordinate there = move(new Coordinate(longitude, latitude), Projection.WGS84, code);
        Coordinate back = move(there, code, Projection.WGS84);

        assertThat(back.x).isCloseTo(longitude, within(1e-7));
        assertThat(back.y).isCloseTo(latitude, within(1e-7));
        boolean readsLikeCorsica = which == 1 && there.x <= Projection.EAST_OF_LAMBERT_93;
        if (which < 2 && !readsLikeCorsica) {
            assertThat(Projection.guess(new Envelope(there))).contains(code);
        }
    }

    @Test
    void metres_whose_zone_nothing_tells_are_not_guessed() {
        assertThat(Projection.guess(new Envelope(new Coordinate(546_336, 4_809_377))))
                .isEmpty();
    }
}
