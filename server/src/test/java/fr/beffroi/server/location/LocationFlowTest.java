package fr.beffroi.server.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.FormData;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** From the files of L-TOWN, three months of them, to what a team found: a simulation, as everything of that town. */
@Tag("shared-data")
class LocationFlowTest extends ServerTest {

    /** One of two leaks of that winter that came at once, on 15 January 2019. */
    private static final String BROKEN = "p523";

    private final Town own = newTown();
    private final Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private Searches searches;

    @BeforeEach
    void needsTheEngineAndTheTown() {
        assumeTrue(epanet() != null, "BEFFROI_EPANET names no engine");
        assumeTrue(System.getenv("BEFFROI_SHARED") != null, "BEFFROI_SHARED is not set");
    }

    @Test
    void fromTheFilesOfANetworkToWhatATeamFound() throws IOException {
        assertThat(agent.get("/eau/localisation").body()).contains("Aucun élu n’a ouvert l’usage");
        change(UseState.OPEN);
        SearchRow search = searched(town("L-TOWN.inp"), winter(), "2018-12-31");
        assertThat(search.state()).as("%s", search.fault()).isEqualTo(SearchRow.State.DONE);
        assertThat(search.pipes()).isEqualTo(905);

        Document page = agent.get("/eau/localisation/" + search.id()).document();
        assertThat(page.text()).contains("sur un réseau de 905 canalisations").doesNotContain("??");
        List<Place> places = tenancy.in(own.id(), () -> searches.places(search.id()));
        Place broken = places.stream()
                .filter(place ->
                        place.suspects().stream().anyMatch(one -> one.pipe().equals(BROKEN)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(places));
        assertThat(broken.raised().toLocalDate()).isBetween("2019-01-16", "2019-01-25");

        String map = agent.get("/eau/localisation/" + search.id() + "/carte-" + broken.number() + ".json")
                .body();
        assertThat(map).startsWith("{\"size\":[").contains("[0,0,");

        UUID proposal = Objects.requireNonNull(broken.proposal());
        assertThat(agent.get("/").body()).contains("Fuite soupçonnée autour de " + broken.pipe());
        agent.get("/propositions/" + proposal);
        agent.post("/eau/localisation/lieux/" + proposal + "/constat", Map.of("trouvee", "true"));
        assertThat(agent.get("/propositions/" + proposal).body()).contains("décidez d’abord");
        accept(proposal);
        agent.get("/propositions/" + proposal);
        agent.post(
                "/eau/localisation/lieux/" + proposal + "/constat",
                Map.of("trouvee", "true", "canalisation", BROKEN, "note", "Joint rompu"));
        assertThat(agent.get("/propositions/" + proposal).body()).contains("Joint rompu");
        assertThat(agent.get("/eau/localisation").document().text()).contains("un avait une fuite");
        look(search.id(), proposal);

        SearchRow again = searched(town("L-TOWN.inp"), winter(), "2018-12-31");
        assertThat(tenancy.in(own.id(), () -> searches.places(again.id())).stream()
                        .filter(place -> place.number() == broken.number())
                        .map(Place::proposal))
                .as("the same place asks nobody twice")
                .containsExactly(proposal);

        change(UseState.SUSPENDED);
        assertThat(agent.get("/eau/localisation/" + search.id()).status()).isEqualTo(403);
        assertThat(visitor()
                        .signIn(newTown().email(Role.AGENT), PASSWORD)
                        .get("/eau/localisation/" + search.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filesThatCannotBeReadAreToldWithTheirLineAndLeaveNothing() throws IOException {
        change(UseState.OPEN);
        SearchRow cut = searched(
                town("L-TOWN.inp"),
                "Timestamp;n1;n4\n2018-11-01 00:00:00;28,6\n".getBytes(StandardCharsets.UTF_8),
                "2018-12-31");
        assertThat(cut.state()).isEqualTo(SearchRow.State.FAILED);
        assertThat(agent.get("/eau/localisation/" + cut.id())
                        .document()
                        .select("[role=alert]")
                        .text())
                .contains("mesures.csv, ligne 2");
        SearchRow broken = searched(
                "[JUNCTIONS]\nA 20 4\n[PIPES]\np1 A nulle-part 120 250 130\n[END]\n".getBytes(StandardCharsets.UTF_8),
                winter(),
                "2018-12-31");
        assertThat(broken.state()).isEqualTo(SearchRow.State.FAILED);
        assertThat(agent.get("/eau/localisation/" + broken.id())
                        .document()
                        .select("[role=alert]")
                        .text())
                .contains("reseau.inp");
        assertThat(tenancy.in(own.id(), () -> searches.places(broken.id()))).isEmpty();
        agent.get("/eau/localisation");
        agent.post("/eau/localisation", Map.of());
        assertThat(agent.get("/eau/localisation")
                        .document()
                        .select("[role=alert]")
                        .text())
                .contains("Il faut le réseau");
    }

    private void look(UUID search, UUID proposal) {
        for (int width : new int[] {1280, 390}) {
            Page page = chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), own.email(Role.AGENT));
            chromium.look(page, "/eau/localisation");
            page.navigate(address().resolve("/eau/localisation/" + search).toString());
            page.waitForSelector("[data-drawn='905']");
            chromium.look(page);
            page.navigate(address().resolve("/propositions/" + proposal).toString());
            page.waitForSelector("[data-drawn='905']");
            chromium.look(page);
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private SearchRow searched(byte[] network, byte[] measures, String until) {
        String csrf = agent.get("/eau/localisation")
                .document()
                .select("main input[name=_csrf]")
                .val();
        String page = agent.send(FormData.post(
                        HttpRequest.newBuilder(agent.uri("/eau/localisation")),
                        Map.of("_csrf", csrf, "jusquau", until),
                        new FormData.Sent("network", "reseau.inp", network),
                        new FormData.Sent("measures", "mesures.csv", measures)))
                .location();
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        await(() -> !tenancy.in(own.id(), () -> searches.get(id)).isUnderWay());
        return tenancy.in(own.id(), () -> searches.get(id));
    }

    private void accept(UUID proposal) {
        Document page = agent.get("/propositions/" + proposal).document();
        Visitor.Page done = agent.post(
                "/propositions/" + proposal + "/decisions",
                Map.of(
                        "fingerprint",
                        page.select("#accepter input[name=fingerprint]").val(),
                        "verdict",
                        "ACCEPT"));
        assertThat(done.status()).as(done.body()).isEqualTo(302);
    }

    private void change(UseState state) {
        Person elu = new Person(own.account(Role.ELU), Role.ELU);
        tenancy.run(own.id(), () -> {
            if (state == UseState.OPEN) {
                uses.readAgain(LocationFeature.USE, 0, elu);
            }
            uses.change(LocationFeature.USE, state, elu, new Motive("essai", null));
        });
    }

    private static Path shared(String file) {
        return Path.of(String.valueOf(System.getenv("BEFFROI_SHARED")), "data", "water", "l-town", file);
    }

    private static byte[] town(String file) throws IOException {
        return Files.readAllBytes(shared(file));
    }

    /** November to January. */
    private static byte[] winter() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(shared("replica-seed1-15min.csv.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .takeWhile(line -> !line.startsWith("2019-02-01"))
                    .collect(Collectors.joining("\n", "", "\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
