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
import fr.beffroi.server.Program;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.location.search.Alarm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
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
import tools.jackson.databind.JsonNode;

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
                Map.of("trouvee", "true", "canalisation", "rue Haute", "note", "Joint rompu"));
        assertThat(agent.get("/propositions/" + proposal).body()).contains("pas de canalisation de ce nom");
        agent.post("/eau/localisation/lieux/" + proposal + "/constat", Map.of("trouvee", "true", "jour", "2999-01-01"));
        assertThat(agent.get("/propositions/" + proposal).body()).contains("La date du constat est à venir");
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
        assertThat(again.knownLeaks()).isEqualTo(1);
        assertThat(tenancy.in(own.id(), () -> searches.visits("another network")))
                .as("names of pipes recur in every file")
                .isEmpty();
        assertThat(agent.get("/eau/localisation/" + again.id()).document().text())
                .contains("une fuite connue");

        program(again.id(), proposal, broken);
        SearchRow third = searched(town("L-TOWN.inp"), winter(), "2018-12-31");
        assertThat(third.searchedInVain()).isEqualTo(1);
        assertThat(agent.get("/eau/localisation/" + third.id()).document().text())
                .contains("une recherche vaine");
        String likeliest = broken.suspects().getFirst().pipe();
        assertThat(tenancy.in(own.id(), () -> searches.places(third.id())).stream()
                        .filter(place -> place.raised().toLocalDate().isBefore(LocalDate.of(2019, 1, 26)))
                        .mapToDouble(place -> probability(place, likeliest))
                        .max()
                        .orElse(0))
                .as("where nothing was found, a leak is less likely")
                .isLessThan(probability(broken, likeliest));

        change(UseState.SUSPENDED);
        assertThat(program(Scope.READ)
                        .get("location/searches/" + third.id() + "/places")
                        .status())
                .isEqualTo(403);
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

    /** The same for a program; what was found is noted again: nothing was. */
    private void program(UUID search, UUID proposal, Place broken) {
        Program reads = program(Scope.READ);
        assertThat(reads.get("location/searches")
                        .json()
                        .get(0)
                        .path("knownLeaks")
                        .asInt())
                .isEqualTo(1);
        assertThat(reads.get("location/searches/" + search).json().path("pipes").asInt())
                .isEqualTo(905);
        JsonNode places = reads.get("location/searches/" + search + "/places").json();
        assertThat(places.valueStream()
                        .filter(place -> place.path("number").asInt() == broken.number())
                        .findFirst()
                        .orElseThrow()
                        .path("found")
                        .path("pipe")
                        .asString())
                .isEqualTo(BROKEN);
        Map<String, Object> nothing = Map.of("found", false, "on", "2019-02-10");
        String findings = "location/places/" + proposal + "/findings";
        assertThat(reads.post(findings, nothing).status()).isEqualTo(403);
        Program decides = program(Scope.DECIDE);
        assertThat(decides.post(findings, Map.of("found", true, "pipe", "rue Haute"))
                        .status())
                .isEqualTo(422);
        assertThat(decides.post("location/places/" + UUID.randomUUID() + "/findings", nothing)
                        .status())
                .isEqualTo(404);
        assertThat(decides.post(findings, nothing).json().path("on").asString()).isEqualTo("2019-02-10");
        JsonNode worth = reads.get("location/precision").json();
        assertThat(worth.path("visited").asInt()).isEqualTo(1);
        assertThat(worth.path("leaks").asInt()).isZero();
        Program stranger = Program.of(newTown(), Role.AGENT, EnumSet.of(Scope.READ, Scope.DECIDE));
        assertThat(stranger.get("location/searches").json()).isEmpty();
        assertThat(stranger.get("location/searches/" + search).status()).isEqualTo(404);
        assertThat(stranger.post(findings, nothing).status()).isEqualTo(404);
        assertThat(stranger.get("location/precision").json().path("visited").asInt())
                .isZero();
    }

    private static double probability(Place place, String pipe) {
        return place.suspects().stream()
                .filter(suspect -> suspect.pipe().equals(pipe))
                .mapToDouble(Alarm.Suspect::probability)
                .sum();
    }

    private Program program(Scope scope) {
        return Program.of(own, Role.AGENT, EnumSet.of(scope));
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
