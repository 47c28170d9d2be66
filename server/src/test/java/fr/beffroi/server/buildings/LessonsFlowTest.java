package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.OutlineFile;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What agents decided, told for a model to learn, without anybody's name, parcel or offence. */
@Tag("browser")
class LessonsFlowTest extends PlanningOffice {
    private static final String EXPORT = "/urbanisme/controle/decisions.geojson";

    /** These images are not there: their tiles are not found. */
    @RegisterExtension
    final Chromium chromium = new Chromium("status of 404");

    @Test
    void eachDecisionIsTheLessonThatItIsAndNothingElseLeaves() throws IOException {
        open();
        UUID tree = proposed(Kind.BUILDING, 0, "AB 1");
        UUID shed = proposed(Kind.BUILDING, 20, "AB 2");
        UUID silent = proposed(Kind.BUILDING, 40, "AB 3");
        UUID regular = proposed(Kind.BUILDING, 60, "AB 4");
        UUID inspect = proposed(Kind.BUILDING, 80, "AB 5");
        UUID pool = proposed(Kind.POOL, 100, "AB 6");
        proposed(Kind.BUILDING, 120, "AB 7");
        unfounded(tree, "NOTHING", "Cime d’un arbre de Mme Dupont");
        unfounded(shed, "BUILDING", "Abri de 4 m²");
        decide(silent, "REJECT", "", "Ruine connue");
        decide(regular, "AMEND", "PC 034 172 22 00007", "");
        decide(inspect, "ACCEPT", "", "");
        decide(pool, "AMEND", "DP 034 172 23 00001", "");

        byte[] file = agent.fetch(EXPORT);
        assertThat(verdicts(file))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0.0,
                        "nothing",
                        20.0,
                        "building",
                        40.0,
                        "uncertain",
                        60.0,
                        "building",
                        80.0,
                        "uncertain",
                        100.0,
                        "nothing"));
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain("Dupont")
                .doesNotContain("AB ")
                .doesNotContain("PC 034")
                .doesNotContain(own.account(Role.AGENT).toString())
                .doesNotContain(tree.toString())
                .doesNotContain("TO_INSPECT");

        agent.get("/journal");
        String journal = visitor()
                .signIn(own.email(Role.DPO), PASSWORD)
                .get("/journal")
                .document()
                .text();
        assertThat(journal)
                .contains("décisions exportées pour l’apprentissage")
                .contains("ce qu’il y a à la place d’une présomption infondée");
        assertThat(elu.get(EXPORT).status()).as("not for who does not decide").isEqualTo(403);
        assertThat(visitor()
                        .signIn(newTown().email(Role.AGENT), PASSWORD)
                        .get(EXPORT)
                        .body())
                .as("nothing of another town")
                .contains("\"features\":[]");
    }

    @Test
    void aDecisionTakenBackIsNoLessonAnyMore() throws IOException {
        open();
        UUID tree = proposed(Kind.BUILDING, 0, "AB 1");
        unfounded(tree, "NOTHING", "Un arbre");
        assertThat(verdicts(agent.fetch(EXPORT))).containsEntry(0.0, "nothing");
        String decision = agent.get("/propositions/" + tree)
                .document()
                .select("input[name=reverses]")
                .val();
        agent.post(
                "/propositions/" + tree + "/decisions",
                Map.of(
                        "fingerprint",
                        fingerprint(tree),
                        "verdict",
                        "ACCEPT",
                        "motive",
                        "Vu de la rue : c’est un hangar",
                        "reverses",
                        decision));
        assertThat(get(tree).state()).isEqualTo(State.TO_INSPECT);
        assertThat(verdicts(agent.fetch(EXPORT))).containsEntry(0.0, "uncertain");
    }

    @Test
    void whatIsThereIsSaidWithTheDecisionOrWithSeveral() {
        open();
        UUID tree = proposed(Kind.BUILDING, 0, "AB 1");
        UUID one = proposed(Kind.BUILDING, 20, "AB 2");
        UUID two = proposed(Kind.BUILDING, 40, "AB 3");
        for (int width : new int[] {1280, 390}) {
            Page page = chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), own.email(Role.AGENT));
            page.navigate(address().resolve("/propositions/" + tree).toString());
            page.click("#infondee summary");
            chromium.look(page);
        }
        Page page = chromium.signedIn(chromium.newPage(1280, ColorScheme.LIGHT), own.email(Role.AGENT));
        page.navigate(address().resolve("/propositions/" + tree).toString());
        page.click("#infondee summary");
        page.check("#infondee input[value=NOTHING]");
        page.fill("#unfounded-motive", "Houppier d’un pin");
        page.click("#infondee form button");
        page.waitForSelector("[role=status]");
        assertThat(get(tree).state()).isEqualTo(State.UNFOUNDED);

        page.navigate(address().resolve("/urbanisme").toString());
        for (UUID id : List.of(one, two)) {
            page.check("input[name=choix][value='" + id + "']");
        }
        page.click(".bulk button[value=REJECT]");
        page.waitForSelector("#bulk-motive");
        page.check("input[name=lieu][value=NOTHING]");
        page.fill("#bulk-motive", "Bâches d’un champ");
        chromium.look(page);
        page.click("main form button.button:not(.is-quiet)");
        page.waitForSelector("[role=status]");
        assertThat(tenancy.in(own.id(), () -> context().getBean(Grounds.class).all()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(tree, Ground.NOTHING, one, Ground.NOTHING, two, Ground.NOTHING));
        for (int width : new int[] {1280, 390}) {
            chromium.look(
                    chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), own.email(Role.AGENT)),
                    "/urbanisme/controle");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private void unfounded(UUID id, String shown, String motive) {
        assertThat(agent.post(
                                "/urbanisme/presomptions/" + id + "/infondee",
                                Map.of("fingerprint", fingerprint(id), "lieu", shown, "motive", motive))
                        .status())
                .isEqualTo(302);
        assertThat(get(id).state()).isEqualTo(State.UNFOUNDED);
    }

    private String fingerprint(UUID id) {
        return agent.get("/propositions/" + id)
                .document()
                .expectFirst("input[name=fingerprint]")
                .val();
    }

    /** By the place of the outline, as the command line reads it. */
    private static Map<Double, String> verdicts(byte[] file) throws IOException {
        Path kept = Files.createTempFile("decisions", ".geojson");
        Files.write(kept, file);
        Map<Double, String> verdicts = new java.util.HashMap<>();
        for (OutlineFile.Entry entry : OutlineFile.read(kept, "EPSG:2154")) {
            assertThat(entry.properties().keySet()).isEqualTo(Set.of("verdict", "images"));
            assertThat(entry.properties()).containsEntry("images", "2024-03-19");
            double east = entry.outline().getEnvelopeInternal().getMinX() - 700_000;
            verdicts.put((double) Math.round(east), entry.properties().getOrDefault("verdict", ""));
        }
        Files.delete(kept);
        return verdicts;
    }
}
