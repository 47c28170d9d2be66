package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.sample.SampleTerritory;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.FormData;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;

/** A town with a use that is open, the territory that the program draws, and what an office does with it, through its pages. */
abstract class PlanningOffice extends ServerTest {
    /** The territory at half a metre: enough for roofs. */
    private static final double STEP = 0.5;

    @TempDir
    static Path sample;

    protected final Town own = newTown();
    protected final Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
    protected final Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);

    @Autowired
    protected Tenancy tenancy;

    @Autowired
    protected Uses uses;

    @Autowired
    protected Cases cases;

    @Autowired
    protected Scans scans;

    @Autowired
    protected Vintages vintages;

    @Autowired
    protected Proposing proposing;

    protected static Path territory() throws IOException {
        if (!Files.exists(sample.resolve("verite.geojson"))) {
            SampleTerritory.coarse(2026, STEP).write(sample);
        }
        return sample;
    }

    protected void open() {
        change(UseState.OPEN);
    }

    protected void change(UseState state) {
        Person by = new Person(own.account(Role.ELU), Role.ELU);
        tenancy.run(own.id(), () -> {
            if (state == UseState.OPEN) {
                uses.readAgain(BuildingsFeature.USE, 0, by);
            }
            uses.change(BuildingsFeature.USE, state, by, new Motive("essai", null));
        });
    }

    protected void bringReferences() throws IOException {
        send(
                "/urbanisme/images/references",
                Map.of("sorte", "BUILDINGS"),
                "fichier",
                "batiments.geojson",
                read("batiments.geojson"));
        send(
                "/urbanisme/images/references",
                Map.of("sorte", "PARCELS"),
                "fichier",
                "parcelles.geojson",
                read("parcelles.geojson"));
        send(
                "/urbanisme/images/references",
                Map.of("sorte", "ZONES"),
                "fichier",
                "zone_urba.geojson",
                read("zone_urba.geojson"));
        send("/urbanisme/images/references", Map.of("sorte", "PERMITS"), "fichier", "permis.csv", read("permis.csv"));
    }

    protected void bringImages() throws IOException {
        image("2021", "2021-07-08");
        image("2024", "2024-03-19");
    }

    private void image(String year, String taken) throws IOException {
        Path zip = Files.createTempFile("images-", ".zip");
        DemoBuildings.zipped(territory().resolve("images").resolve(year), zip);
        send(
                "/urbanisme/images/millesimes",
                Map.of("nom", year, "prises", taken, "systeme", "EPSG:2154"),
                "archive",
                year + ".zip",
                Files.readAllBytes(zip));
        Files.delete(zip);
    }

    protected byte[] read(String file) throws IOException {
        return Files.readAllBytes(territory().resolve(file));
    }

    protected void send(String path, Map<String, String> fields, String field, String name, byte[] content) {
        String csrf = agent.get("/urbanisme/images")
                .document()
                .select("main input[name=_csrf]")
                .val();
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", csrf);
        assertThat(agent.send(FormData.post(
                                HttpRequest.newBuilder(agent.uri(path)), all, new FormData.Sent(field, name, content)))
                        .status())
                .isEqualTo(302);
    }

    /** Asked for on the page, done by the job. */
    protected ScanRow scanned() {
        List<Vintage> both = tenancy.in(own.id(), vintages::all);
        agent.get("/urbanisme/images");
        String page = agent.post(
                        "/urbanisme/images/analyses",
                        Map.of(
                                "images", both.get(0).id().toString(),
                                "avant", both.get(1).id().toString()))
                .location();
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        await(() -> !tenancy.in(own.id(), () -> scans.get(id)).isUnderWay());
        return tenancy.in(own.id(), () -> scans.get(id));
    }

    /**
     * As if a scan of the images of 19 March 2024 had shown it.
     *
     * @param east metres from the edge of the images to its west side; it is 10 m wide and 6 m high
     */
    protected UUID proposed(Kind kind, double east, String parcel) {
        LocalDate taken = LocalDate.of(2024, 3, 19);
        double west = 700_000 + east;
        return tenancy.in(own.id(), () -> {
            Vintage vintage = vintages.all().stream()
                    .filter(one -> one.place().equals("absent"))
                    .findFirst()
                    .orElseGet(() -> {
                        Vintage added = new Vintage(
                                UUID.randomUUID(),
                                "2024",
                                taken,
                                "absent",
                                new Grid("EPSG:2154", 700_000, 6_600_100, 0.5, 1, 400, 200),
                                0,
                                0);
                        vintages.add(added, own.account(Role.AGENT));
                        return added;
                    });
            Found found = new Found(
                    kind,
                    (Polygon) new GeometryFactory().toGeometry(new Envelope(west, west + 10, 6_600_020, 6_600_026)),
                    "EPSG:2154",
                    0.9,
                    60,
                    54,
                    List.of(parcel),
                    "N",
                    List.of(new Fact("Bâtiment absent du cadastre.", false, 1)),
                    vintage.id(),
                    null,
                    null,
                    taken);
            return proposing.propose(
                    uses.getOpen(BuildingsFeature.USE),
                    found,
                    new Proposing.Origin(
                            null,
                            "essai",
                            Confidence.NOT_CALIBRATED,
                            new Energy(0, Energy.Method.CPU_TIME),
                            "Accueil",
                            false),
                    Proposing.Crops.NONE);
        });
    }

    protected Case get(UUID id) {
        return tenancy.in(own.id(), () -> cases.get(id));
    }

    protected List<Case> all() {
        return tenancy.in(own.id(), cases::all);
    }

    protected void decide(UUID proposal, String verdict, String content, String motive) {
        String fingerprint = agent.get("/propositions/" + proposal)
                .document()
                .expectFirst("input[name=fingerprint]")
                .val();
        var fields = new java.util.HashMap<>(Map.of("fingerprint", fingerprint, "verdict", verdict, "motive", motive));
        if (!content.isEmpty()) {
            fields.put("content", content);
        }
        assertThat(agent.post("/propositions/" + proposal + "/decisions", fields)
                        .status())
                .isEqualTo(302);
    }

    /** What the next page says went wrong. */
    protected static String alert(Visitor who, String path) {
        return who.get(path).document().select("[role=alert]").text();
    }
}
