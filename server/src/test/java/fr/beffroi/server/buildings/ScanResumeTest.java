package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.FormData;
import fr.beffroi.server.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan that waits, is suspended, or meets files that are none. */
class ScanResumeTest extends PlanningOffice {
    @Autowired
    private Scanning scanning;

    @Autowired
    private ScanOrders orders;

    @Autowired
    private ReferenceFiles references;

    @Test
    void aPausedScanGoesOnWithoutDoingATileTwice() throws IOException {
        open();
        bringImages();
        List<Vintage> both = tenancy.in(own.id(), vintages::all);
        Person by = new Person(own.account(Role.AGENT), Role.AGENT);
        UUID id = tenancy.in(own.id(), () -> {
            UUID asked = scans.add(both.getFirst().id(), List.of(), "Urbanisme", false, by.id());
            assertThat(orders.pause(asked, by)).isTrue();
            return asked;
        });
        scanning.scan(own.id(), id);
        assertThat(tenancy.in(own.id(), () -> scans.get(id)).done())
                .as("a paused scan looks at nothing")
                .isZero();
        tenancy.run(own.id(), () -> {
            scans.change(id, List.of(ScanRow.State.PAUSED), ScanRow.State.WAITING);
            // As a server left it that died after a tile.
            scans.keepTile(id, both.getFirst().id(), 0, new byte[] {0, 0, 0, 0, 0, 0, 0, 0});
        });
        scanning.scan(own.id(), id);
        ScanRow done = tenancy.in(own.id(), () -> scans.get(id));
        assertThat(done.state()).as("%s", done.fault()).isEqualTo(ScanRow.State.DONE);
        assertThat(done.done()).as("each tile once").isEqualTo(done.tiles());
        assertThat(tenancy.in(own.id(), () -> orders.goOn(id, by))).isFalse();
    }

    @Test
    void whileTheUseIsSuspendedNoScanRuns() throws IOException {
        open();
        bringImages();
        Vintage latest = tenancy.in(own.id(), () -> vintages.all().getFirst());
        UUID id = tenancy.in(
                own.id(), () -> scans.add(latest.id(), List.of(), "Urbanisme", false, own.account(Role.AGENT)));
        change(UseState.SUSPENDED);
        scanning.scan(own.id(), id);
        ScanRow stopped = tenancy.in(own.id(), () -> scans.get(id));
        assertThat(stopped.state()).isEqualTo(ScanRow.State.STOPPED);
        assertThat(stopped.done()).isZero();
        assertThat(all()).isEmpty();
    }

    @Test
    void nothingOfOneCollectivityIsSeenFromAnother() throws IOException {
        open();
        bringImages();
        bringReferences();
        Vintage latest = tenancy.in(own.id(), () -> vintages.all().getFirst());
        UUID scan = tenancy.in(own.id(), () -> {
            UUID asked = scans.add(latest.id(), List.of(), "Urbanisme", false, own.account(Role.AGENT));
            // One that waits without a job is found after some minutes, and done.
            scans.change(asked, List.of(ScanRow.State.WAITING), ScanRow.State.PAUSED);
            return asked;
        });
        Town other = newTown();
        Visitor theirs = visitor().signIn(other.email(Role.AGENT), PASSWORD);
        assertThat(agent.get("/urbanisme/tuiles/" + latest.id() + "/" + latest.id() + "/0/0/0.jpg")
                        .status())
                .isEqualTo(200);
        assertThat(theirs.get("/urbanisme/tuiles/" + latest.id() + "/" + latest.id() + "/0/0/0.jpg")
                        .status())
                .isEqualTo(404);
        assertThat(theirs.get("/urbanisme/images/analyses/" + scan).status()).isEqualTo(404);
        assertThat(theirs.get("/urbanisme/carte.json").status()).isEqualTo(404);
        assertThat(theirs.get("/urbanisme/images").body()).doesNotContain("batiments.geojson");
        tenancy.run(other.id(), () -> {
            assertThat(vintages.all()).isEmpty();
            assertThat(scans.latest(10)).isEmpty();
            assertThat(cases.all()).isEmpty();
            assertThat(references.latest()).isEmpty();
        });
    }

    @Test
    void filesThatAreNoneAreRefusedWithWhatIsWrongAndLeaveNothing() {
        open();
        refused(
                "/urbanisme/images/references",
                Map.of("sorte", "PERMITS"),
                "fichier",
                "permis.csv",
                "a;b\n1;2\n",
                "permis.csv");
        refused(
                "/urbanisme/images/references",
                Map.of("sorte", "BUILDINGS"),
                "fichier",
                "bati.geojson",
                "{\"type\":",
                "bati.geojson");
        refused(
                "/urbanisme/images/millesimes",
                Map.of("nom", "2024", "prises", "2024-03-19", "systeme", "EPSG:2154"),
                "archive",
                "images.zip",
                "pas une archive",
                "archive ZIP");
        assertThat(tenancy.in(own.id(), vintages::all)).isEmpty();
    }

    private void refused(
            String path, Map<String, String> fields, String field, String name, String content, String says) {
        String csrf = agent.get("/urbanisme/images")
                .document()
                .select("main input[name=_csrf]")
                .val();
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", csrf);
        agent.send(FormData.post(
                HttpRequest.newBuilder(agent.uri(path)),
                all,
                new FormData.Sent(field, name, content.getBytes(StandardCharsets.UTF_8))));
        assertThat(alert(agent, "/urbanisme/images")).contains(says);
    }
}
