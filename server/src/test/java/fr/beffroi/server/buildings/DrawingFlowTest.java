package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.use.UseState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person draws: a presumption as the others, counted as missed by the program. */
class DrawingFlowTest extends PlanningOffice {
    @Autowired
    private Audits audits;

    @Test
    void nothingIsDrawnWhileTheUseIsSuspended() throws IOException {
        open();
        bringImages();
        change(UseState.SUSPENDED);
        assertThat(agent.get("/urbanisme").document().select("[data-draw], #dessin"))
                .as("no tool for it")
                .isEmpty();
        draw();
        assertThat(alert(agent, "/urbanisme")).contains("n’est pas ouvert");
        assertThat(all()).isEmpty();

        open();
        draw();
        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.byPerson()).isTrue();
            assertThat(one.state()).isEqualTo(State.PRESUMPTION);
            assertThat(one.found().areaM2()).isEqualTo(120);
        });
    }

    @Test
    void whatWasDrawnAndConfirmedOnTheSameImagesCountsAsMissed() throws IOException {
        open();
        bringImages();
        List<Vintage> both = tenancy.in(own.id(), vintages::all);
        UUID scan = tenancy.in(own.id(), () -> {
            UUID id = scans.add(both.getFirst().id(), List.of(), "Urbanisme", false, own.account(Role.AGENT));
            scans.change(id, List.of(ScanRow.State.WAITING), ScanRow.State.RUNNING);
            scans.done(id, 1, 0, 1);
            return id;
        });
        UUID found = seen(both.getFirst(), 0, scan);
        UUID waiting = seen(both.getFirst(), 40, scan);
        UUID drawn = seen(both.getFirst(), 80, null);
        UUID refused = seen(both.getFirst(), 120, null);
        UUID elsewhere = seen(both.getLast(), 160, null);
        for (UUID confirmed : List.of(found, drawn, elsewhere)) {
            decide(confirmed, "ACCEPT", "", "");
        }
        decide(refused, "REJECT", "", "Une ombre");
        tenancy.run(own.id(), () -> {
            UUID audit = audits.draw(
                    scans.get(scan), both.getFirst(), cases.all(), 4, new Random(1), own.account(Role.AGENT));
            audits.looked(audit, 1, 0, own.account(Role.AGENT));
        });

        Recall recall = tenancy.in(own.id(), () -> audits.recall().orElseThrow());

        assertThat(recall.confirmed()).as("by the program").isOne();
        assertThat(recall.drawn())
                .as("by persons on these images, and confirmed")
                .isOne();
        assertThat(recall.waiting()).isOne();
        assertThat(recall.isTold()).as("while one waits").isFalse();
        decide(waiting, "REJECT", "", "Une bâche");
        recall = tenancy.in(own.id(), () -> audits.recall().orElseThrow());
        assertThat(recall.isTold()).isTrue();
        assertThat(recall.estimate()).isEqualTo(0.5);
    }

    private void draw() {
        Vintage latest = tenancy.in(own.id(), () -> vintages.all().getFirst());
        double west = latest.grid().west() + 200;
        double north = latest.grid().north() - 200;
        String trace = "%s %s, %s %s, %s %s, %s %s"
                .formatted(west, north, west + 12, north, west + 12, north - 10, west, north - 10);
        agent.get("/urbanisme/images");
        agent.post("/urbanisme/dessin", Map.of("trace", trace, "genre", "BUILDING", "motif", "Un hangar vu sur place"));
    }

    /** @param scan null: a person drew it */
    private UUID seen(Vintage on, double east, @org.jspecify.annotations.Nullable UUID scan) {
        double west = on.grid().west() + 100 + east;
        double south = on.grid().north() - 100;
        Polygon outline = (Polygon) new GeometryFactory().toGeometry(new Envelope(west, west + 10, south, south + 6));
        Found found = new Found(
                Kind.BUILDING,
                outline,
                on.grid().crs(),
                0.9,
                60,
                54,
                List.of(),
                "",
                List.of(new Fact("Bâtiment absent du cadastre.", false, 1)),
                on.id(),
                null,
                null,
                on.taken());
        return tenancy.in(
                own.id(),
                () -> proposing.propose(
                        uses.getOpen(BuildingsFeature.USE),
                        found,
                        new Proposing.Origin(
                                scan,
                                "essai",
                                Confidence.NOT_CALIBRATED,
                                new Energy(0, Energy.Method.CPU_TIME),
                                "Accueil",
                                false),
                        Proposing.Crops.NONE));
    }
}
