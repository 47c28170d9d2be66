package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.states.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class CrossingTest {
    private static final Polygon ROOF =
            (Polygon) new GeometryFactory().toGeometry(new Envelope(700_000, 700_010, 6_600_000, 6_600_006));

    /** A misread image of 2021 says nothing of what was built by 2024; a permit does, and so does an offence that is followed. */
    @ParameterizedTest
    @CsvSource({
        "UNFOUNDED, 2021-07-08, false",
        "UNFOUNDED, 2024-03-19, true",
        "UNFOUNDED, 2026-05-01, true",
        "REGULAR, 2021-07-08, true",
        "RECORDED, 2021-07-08, true",
        "PRESUMPTION, 2021-07-08, true"
    })
    void whatOlderImagesDidNotShowDoesNotHideWhatLaterOnesDo(State state, LocalDate judgedOn, boolean holds) {
        Vintage scanned = vintage(LocalDate.of(2024, 3, 19));
        Vintage judged = vintage(judgedOn);

        assertThat(Crossing.decided(
                        List.of(judged(state, judged)),
                        scanned,
                        Map.of(scanned.id(), scanned.taken(), judged.id(), judged.taken())))
                .hasSize(holds ? 1 : 0);
    }

    private static Vintage vintage(LocalDate taken) {
        return new Vintage(
                UUID.randomUUID(),
                taken.toString(),
                taken,
                "essai",
                new Grid("EPSG:2154", 700_000, 6_600_100, 0.5, 1, 200, 200),
                0,
                0);
    }

    private static Case judged(State state, Vintage on) {
        Found found = new Found(
                Kind.BUILDING,
                ROOF,
                "EPSG:2154",
                0.9,
                60,
                54,
                List.of(),
                "",
                List.of(),
                on.id(),
                null,
                null,
                on.taken());
        return new Case(
                UUID.randomUUID(),
                1,
                null,
                false,
                found,
                700_005,
                6_600_003,
                state,
                false,
                Instant.parse("2026-11-02T10:00:00Z"),
                null,
                false,
                false);
    }
}
