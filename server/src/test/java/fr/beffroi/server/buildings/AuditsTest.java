package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.states.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class AuditsTest {
    /** Three columns of squares and a strip of 20 m beside them, two rows and a strip of 10 m below. */
    private static final Grid GRID = new Grid("EPSG:2154", 1000, 5000, 0.5, 1, 340, 220);

    @Test
    void whereOnlyAPersonDrewSomethingTheProgramFoundNothing() {
        assertThat(Audits.empty(GRID, List.of(at(1010, 4990, false), at(1060, 4990, true))))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whatLiesInTheStripBesideTheSquaresTakesNoneOfTheNextRow() {
        assertThat(Audits.empty(GRID, List.of(at(1160, 4990, false), at(1010, 4895, false))))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void anObjectAcrossFourSquaresTakesThemAll() {
        assertThat(Audits.empty(GRID, List.of(at(1048, 4952, false)))).containsExactly(2, 5);
    }

    /** Four metres wide, from its north-west corner. */
    private static Case at(double west, double north, boolean byPerson) {
        Polygon outline = (Polygon) new GeometryFactory().toGeometry(new Envelope(west, west + 4, north - 4, north));
        Found found = new Found(
                Kind.BUILDING,
                outline,
                GRID.crs(),
                0.8,
                16,
                1,
                List.of(),
                "",
                List.of(),
                UUID.randomUUID(),
                null,
                null,
                null);
        return new Case(
                UUID.randomUUID(),
                1,
                byPerson ? null : UUID.randomUUID(),
                byPerson,
                found,
                west + 2,
                north - 2,
                State.TO_INSPECT,
                false,
                Instant.EPOCH,
                null,
                false,
                false);
    }
}
