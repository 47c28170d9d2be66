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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What was decided on older images comes back with its decision, and last unless something changed. */
class DecidedBeforeTest {
    private static final LocalDate THEN = LocalDate.of(2021, 7, 8);
    private static final LocalDate NOW = LocalDate.of(2024, 3, 19);
    private static final Vintage OLD = vintage(THEN);
    private static final Vintage YOUNG = vintage(NOW);

    @Test
    void whatIsUnchangedComesBackWithItsDecisionAndATenthOfItsRank() {
        Case judged = judged(State.UNFOUNDED, OLD, 10);
        Found again = told(judged, found(YOUNG, 10.5, null));

        assertThat(again.again()).isEqualTo(new Again(judged.proposal(), false));
        assertThat(again.rank()).isEqualTo(6);
        assertThat(again.facts()).containsExactly(new Fact("dit", true, 0.1));
    }

    @Test
    void whatGrewComesBackAsHighAsItIs() {
        Case judged = judged(State.UNFOUNDED, OLD, 10);
        Found again = told(judged, found(YOUNG, 16, null));

        assertThat(again.again()).isEqualTo(new Again(judged.proposal(), true));
        assertThat(again.rank()).isEqualTo(60);
    }

    @Test
    void whatWasAbsentOnImagesAsLateIsNotWhatWasJudged() {
        Case judged = judged(State.UNFOUNDED, OLD, 10);

        assertThat(told(judged, found(YOUNG, 10, THEN)).again()).isEqualTo(new Again(judged.proposal(), true));
        assertThat(told(judged, found(YOUNG, 10, LocalDate.of(2018, 6, 1))).again())
                .as("absent long before")
                .isEqualTo(new Again(judged.proposal(), false));
    }

    @Test
    void otherPlacesAndOtherDecisionsTellNothing() {
        Found found = found(YOUNG, 10, null);

        assertThat(told(judged(State.UNFOUNDED, OLD, 10, 40), found)).isEqualTo(found);
        assertThat(told(judged(State.PRESUMPTION, OLD, 10), found)).isEqualTo(found);
        assertThat(told(judged(State.UNFOUNDED, YOUNG, 10), found))
                .as("that one holds")
                .isEqualTo(found);
    }

    private static Found told(Case judged, Found found) {
        Map<UUID, LocalDate> taken = Map.of(OLD.id(), THEN, YOUNG.id(), NOW);
        return new DecidedBefore(
                        List.of(judged), YOUNG, taken, (one, changed) -> new Fact("dit", !changed, changed ? 1 : 0.1))
                .told(found);
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

    private static Case judged(State state, Vintage on, double width) {
        return judged(state, on, width, 0);
    }

    private static Case judged(State state, Vintage on, double width, double east) {
        return new Case(
                UUID.randomUUID(),
                7,
                null,
                false,
                found(on, east, width, null),
                700_005,
                6_600_003,
                state,
                false,
                Instant.parse("2023-11-02T10:00:00Z"),
                null,
                false,
                false);
    }

    private static Found found(Vintage on, double width, @Nullable LocalDate absent) {
        return found(on, 0, width, absent);
    }

    private static Found found(Vintage on, double east, double width, @Nullable LocalDate absent) {
        Polygon outline = (Polygon) new GeometryFactory()
                .toGeometry(new Envelope(700_000 + east, 700_000 + east + width, 6_600_000, 6_600_006));
        return new Found(
                Kind.BUILDING,
                outline,
                "EPSG:2154",
                0.9,
                60,
                60,
                List.of(),
                "",
                List.of(),
                on.id(),
                null,
                absent,
                on.taken());
    }
}
