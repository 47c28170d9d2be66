package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the files of a territory to the register: imported, scanned, decided by an agent, recorded by a sworn one, measured. */
@Tag("browser")
class PresumptionsFlowTest extends PlanningOffice {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Autowired
    private Retention retention;

    @Test
    void fromImagesToARecordedOffenceAndTheRegister() throws IOException {
        assertThat(agent.get("/urbanisme").body()).contains("Aucun élu n’a ouvert cet usage");
        open();
        bringReferences();
        bringImages();
        ScanRow scan = scanned();
        assertThat(scan.state()).as("%s", scan.fault()).isEqualTo(ScanRow.State.DONE);
        assertThat(scan.model()).isEqualTo("seuil-de-rougeur");
        assertThat(scan.done()).isEqualTo(scan.tiles()).isEqualTo(18);
        assertThat(scan.detections()).isGreaterThan(60);
        assertThat(scan.explained()).isGreaterThan(scan.detections() / 2);
        List<Case> found = all();
        assertThat(found).hasSize(scan.presumptions()).hasSizeGreaterThan(3);
        theRoofsBuiltWithoutAPermitAreAmongThem(found);

        Case built = found.stream()
                .filter(one ->
                        one.found().lastWithout() != null && one.parcelNames().startsWith("ZA"))
                .findFirst()
                .orElseThrow();
        String shown = agent.get("/propositions/" + built.proposal()).document().text();
        assertThat(shown)
                .contains("Aucun permis retrouvé dans les données fournies")
                .contains("absent le 8 juillet 2021")
                .contains("à confirmer")
                .doesNotContain("??");
        assertThat(agent.get("/").body()).contains("À expliquer");

        noLetterSaysWhatIsNotSo(built);
        verdictsAskForWhatTheyNeed(found, built);
        lettersMoveNothing(built);
        whoHasAnInterestDecidesNothing(built);
        onlyASwornAgentRecordsAndNothingEndsTheDutyToSend(built);
        severalAtOnceAreListedFirst(found, built);
        theSampleOfWhatWasNotFoundGivesARecall();
        look(built, scan);

        String register = visitor().get("/registre/" + own.slug()).document().text();
        assertThat(register)
                .contains("Présomptions confirmées par les agents")
                .as("a recall is not told while presumptions wait")
                .doesNotContain("Part des ouvrages");

        change(UseState.SUSPENDED);
        assertThat(agent.get("/urbanisme").document().select(".cases li").size())
                .as("what waits does not appear")
                .isLessThan(found.size());
        assertThat(visitor()
                        .signIn(newTown().email(Role.AGENT), PASSWORD)
                        .get("/urbanisme/presomptions/" + built.proposal() + "/vue-apres.jpg")
                        .status())
                .isEqualTo(404);
    }

    private void theRoofsBuiltWithoutAPermitAreAmongThem(List<Case> found) throws IOException {
        JsonNode truth = new JsonMapper().readTree(read("verite.geojson"));
        var toLambert = fr.beffroi.tables.Projection.between("EPSG:4326", "EPSG:2154");
        int roofs = 0;
        for (JsonNode feature : truth.path("features")) {
            if (feature.at("/properties/autorise").asBoolean()
                    || !feature.at("/properties/genre").asString().equals("TILED_ROOF")) {
                continue;
            }
            roofs++;
            JsonNode corner = feature.at("/geometry/coordinates/0/0");
            Coordinate at = toLambert
                    .apply(new GeometryFactory()
                            .createPoint(new Coordinate(
                                    corner.get(0).asDouble(), corner.get(1).asDouble())))
                    .getCoordinate();
            Envelope near = new Envelope(at);
            near.expandBy(12);
            assertThat(found)
                    .as("roof at %s", at)
                    .anyMatch(one -> near.intersects(one.found().outline().getEnvelopeInternal()));
        }
        assertThat(roofs).isGreaterThan(1);
    }

    private void noLetterSaysWhatIsNotSo(Case one) {
        String page = "/urbanisme/presomptions/" + one.proposal();
        assertThat(agent.get("/propositions/" + one.proposal()).document().text())
                .contains("Aucun courrier ne convient");
        for (String kind : List.of("visite", "observations", "procureur")) {
            assertThat(agent.get(page + "/lettre-" + kind + ".odt").status())
                    .as(kind)
                    .isEqualTo(403);
        }
        assertThat(agent.get(page + "/lettre-procureur.pdf").document().text())
                .contains("qu’une fois le constat inscrit");
    }

    private void lettersMoveNothing(Case one) throws IOException {
        String page = "/urbanisme/presomptions/" + one.proposal();
        assertThat(written(agent.fetch(page + "/lettre-visite.odt")))
                .contains("montrent un ouvrage")
                .contains("Aucun permis n’a été retrouvé")
                .contains("puis un agent a demandé cette visite");
        assertThat(agent.get(page + "/lettre-observations.odt").status())
                .as("no statement of offence yet")
                .isEqualTo(403);
        assertThat(get(one.proposal()).state()).isEqualTo(State.TO_INSPECT);
        assertThat(tenancy.in(own.id(), () -> cases.acts(one.proposal()))).hasSize(1);
    }

    private static String written(byte[] odt) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content.xml");
    }

    private void verdictsAskForWhatTheyNeed(List<Case> found, Case built) {
        Case other = found.stream()
                .filter(one -> !one.proposal().equals(built.proposal()))
                .findFirst()
                .orElseThrow();
        decide(other.proposal(), "DEFER", "", "");
        assertThat(alert(agent, "/propositions/" + other.proposal())).contains("Il faut un motif");
        decide(other.proposal(), "DEFER", "", "Le dossier papier est aux archives");
        assertThat(get(other.proposal()).state()).isEqualTo(State.TO_VERIFY);
        decide(other.proposal(), "AMEND", "sans numéro", "");
        assertThat(alert(agent, "/propositions/" + other.proposal())).contains("Il faut une référence");
        decide(other.proposal(), "AMEND", "PC 000 999 22 00007", "");
        assertThat(get(other.proposal()).state()).isEqualTo(State.REGULAR);
        assertThat(agent.get("/propositions/" + other.proposal()).document().text())
                .contains("PC 000 999 22 00007");
        decide(built.proposal(), "ACCEPT", "", "");
        assertThat(get(built.proposal()).state()).isEqualTo(State.TO_INSPECT);
        assertThat(agent.get("/urbanisme/tournee").document().text()).contains("N°");
    }

    private void whoHasAnInterestDecidesNothing(Case one) {
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        head.get("/propositions/" + one.proposal());
        head.post("/urbanisme/presomptions/" + one.proposal() + "/interet", Map.of());
        assertThat(head.get("/propositions/" + one.proposal()).body()).contains("Vous avez déclaré un intérêt");
        assertThat(head.get("/urbanisme/presomptions/" + one.proposal() + "/lettre-visite.odt")
                        .status())
                .isEqualTo(403);
        String fingerprint = agent.get("/propositions/" + one.proposal())
                .document()
                .expectFirst("input[name=fingerprint]")
                .val();
        String decision = agent.get("/propositions/" + one.proposal())
                .document()
                .select("input[name=reverses]")
                .val();
        head.post(
                "/propositions/" + one.proposal() + "/decisions",
                Map.of("fingerprint", fingerprint, "verdict", "REJECT", "motive", "rien", "reverses", decision));
        assertThat(alert(head, "/propositions/" + one.proposal())).contains("Vous avez déclaré un intérêt");
        assertThat(get(one.proposal()).state()).isEqualTo(State.TO_INSPECT);
    }

    private void onlyASwornAgentRecordsAndNothingEndsTheDutyToSend(Case one) {
        String page = "/urbanisme/presomptions/" + one.proposal();
        Map<String, String> statement = Map.of("vers", "RECORDED", "reference", "PV 2026-12", "date", "2026-11-03");
        agent.get("/propositions/" + one.proposal());
        agent.post(page + "/etapes", statement);
        assertThat(alert(agent, "/propositions/" + one.proposal())).contains("commissionné et assermenté");
        elu.get("/urbanisme/regles");
        elu.post(
                "/urbanisme/regles/assermentation",
                Map.of(
                        "agent", own.account(Role.AGENT).toString(),
                        "reference", "Arrêté 2026-4, serment du 2 février 2026",
                        "du", "2026-02-02"));
        agent.get("/propositions/" + one.proposal());
        agent.post(
                page + "/etapes",
                Map.of("vers", "RECORDED", "reference", "Vu chez eux ".repeat(10), "date", "2026-11-03"));
        assertThat(alert(agent, "/propositions/" + one.proposal())).contains("100 caractères au plus");
        agent.post(page + "/etapes", statement);
        assertThat(get(one.proposal()).state()).isEqualTo(State.RECORDED);
        assertThat(get(one.proposal()).owed()).isTrue();
        byte[] pdf = agent.fetch(page + "/lettre-procureur.pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        agent.get("/propositions/" + one.proposal());
        agent.post(
                page + "/etapes",
                Map.of("vers", "REGULARISED", "reference", "PC 000 999 26 00031", "date", "2026-11-20"));
        assertThat(get(one.proposal()).state()).isEqualTo(State.REGULARISED);
        assertThat(alert(agent, "/propositions/" + one.proposal()))
                .as("a permit afterwards does not end the duty")
                .contains("Aucun état n’en dispense");
        elu.get("/propositions/" + one.proposal());
        elu.post(page + "/transmission", Map.of("date", "2026-11-04", "reference", "LRAR 12"));
        assertThat(get(one.proposal()).owed()).isFalse();
        assertThat(get(one.proposal()).state()).isEqualTo(State.REGULARISED);
        retention.erase(own.id(), Instant.now().plus(300, ChronoUnit.DAYS));
        assertThat(get(one.proposal()).cropsGoneAt()).isNull();
        retention.erase(own.id(), Instant.now().plus(400, ChronoUnit.DAYS));
        assertThat(get(one.proposal()).cropsGoneAt()).isNotNull();
        assertThat(tenancy.in(own.id(), () -> cases.crop(one.proposal(), "AFTER")))
                .isEmpty();
        assertThat(tenancy.in(own.id(), () -> cases.acts(one.proposal()))).hasSize(4);
    }

    private void severalAtOnceAreListedFirst(List<Case> found, Case built) {
        List<UUID> two = found.stream()
                .map(one -> get(one.proposal()))
                .filter(one -> one.state() == State.PRESUMPTION)
                .limit(2)
                .map(Case::proposal)
                .toList();
        Page page = chromium.signedIn(chromium.newPage(1280, ColorScheme.LIGHT), own.email(Role.AGENT));
        page.navigate(address().resolve("/urbanisme").toString());
        for (UUID id : two) {
            page.check("input[name=choix][value='" + id + "']");
        }
        page.click(".bulk button[value=REJECT]");
        page.waitForSelector("#bulk-motive");
        assertThat(page.textContent("main")).contains("2 présomptions passeront à l’état");
        assertThat(get(two.getFirst()).state()).as("listed only").isEqualTo(State.PRESUMPTION);
        chromium.look(page);
        page.fill("#bulk-motive", "Toitures d’annexes anciennes, vues sur le plan de 1998");
        page.click("main form button.button:not(.is-quiet)");
        page.waitForSelector("[role=status]");
        chromium.look(page);
        two.forEach(id -> assertThat(get(id).state()).isEqualTo(State.UNFOUNDED));
        two.forEach(id -> assertThat(tenancy.in(own.id(), () -> cases.acts(id))).hasSize(1));
        assertThat(get(built.proposal()).state()).isEqualTo(State.REGULARISED);
    }

    private void theSampleOfWhatWasNotFoundGivesARecall() {
        agent.get("/urbanisme/controle");
        agent.post("/urbanisme/controle", Map.of());
        for (int i = 0; i < 6; i++) {
            String action = agent.get("/urbanisme/controle")
                    .document()
                    .select("form[action*=/urbanisme/controle/]")
                    .attr("action");
            assertThat(agent.fetch(action + ".jpg").length).isGreaterThan(1000);
            agent.post(action, Map.of("manques", i == 3 ? "1" : "0"));
        }
        assertThat(agent.get("/urbanisme/controle").document().text())
                .contains("rappel estimé, entre")
                .contains("1 manqués dans 6 carrés")
                .doesNotContain("??");
    }

    private void look(Case built, ScanRow scan) {
        for (int width : new int[] {1280, 390}) {
            Page page = chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), own.email(Role.AGENT));
            page.navigate(address().resolve("/urbanisme").toString());
            page.waitForSelector("[data-buildings-map][data-drawn]");
            page.waitForTimeout(2500);
            chromium.look(page);
            page.focus("[data-buildings-map]");
            page.keyboard().press("n");
            page.evaluate(
                    "() => { const s = document.querySelector('[data-compare]'); s.value = 50; s.dispatchEvent(new Event('input')); }");
            page.waitForTimeout(2500);
            chromium.look(page);
            for (String path : List.of(
                    "/propositions/" + built.proposal(),
                    "/propositions/" + waiting().proposal(),
                    "/urbanisme/images",
                    "/urbanisme/images/analyses/" + scan.id(),
                    "/urbanisme/tournee",
                    "/urbanisme/controle",
                    "/urbanisme/regles")) {
                chromium.look(page, path);
            }
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private Case waiting() {
        return all().stream()
                .filter(one -> one.state() == State.PRESUMPTION)
                .findFirst()
                .orElseGet(() -> all().getFirst());
    }
}
