package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.answers.model.Completion;
import fr.beffroi.answers.model.Endpoint;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.acts.LoadedLaw;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A server whose settings name a language model: here one that answers what the test says. */
class WordingTest {
    private static final String FAMILY = "subvention-association";
    private static final String PASSWORD = "un mot de passe pour les essais";
    private static final String MODEL = "modèle-d-essai";
    private static final String SOUND =
            "que l’article L. 2121-29 du code général des collectivités territoriales donne compétence au conseil";
    private static final String INVENTED =
            "que l’article L. 9999-99 du code général des collectivités territoriales l’exige";
    private static final String FAILED = "Le modèle de langue n’a pas répondu ; le projet reste tel qu’il est.";
    private static final String GARBAGE =
            "Le modèle de langue n’a rien proposé qui se comprenne ; le projet reste tel qu’il est.";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static HttpServer endpoint;
    private static BeffroiServer.Running server;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final Tenancy tenancy = bean(Tenancy.class);
    private final Drafts drafts = bean(Drafts.class);
    private final Versions versions = bean(Versions.class);
    private final ProposedRecitals recitals = bean(ProposedRecitals.class);
    private final String slug = "ville-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID town = bean(Accounts.class).createCollectivity(slug, "Ville d'essai", "123456782", 450);
    private final UUID agent = account(Role.AGENT);
    private final Visitor visitor = newVisitor();
    private Draft draft;

    private interface Script {
        void play(HttpExchange exchange) throws IOException;
    }

    @BeforeAll
    static void startBoth() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.setExecutor(THREADS);
        endpoint.start();
        Path own = Files.createDirectory(ServerTest.folder().resolve("familles"));
        Files.writeString(own.resolve("ratée.yaml"), "key: [");
        server = BeffroiServer.start(ServerSettings.defaults(ServerTest.folder())
                .withPort(0)
                .withActs(new ServerSettings.Acts(null, own))
                .withModel(new ServerSettings.Model(base(), MODEL, null)));
    }

    @AfterAll
    static void stopBoth() {
        server.close();
        endpoint.stop(0);
        THREADS.shutdownNow();
    }

    @BeforeEach
    void startDraft() {
        OpenDrafting.in(server.context(), town, new Person(account(Role.ELU), Role.ELU));
        visitor.signIn(email(Role.AGENT), PASSWORD);
        draft = newDraft();
    }

    @Test
    void whatTheModelProposesIsShownWithWhatIsHeldAgainstItAndNothingIsInTheTextYet() {
        Document page = propose(answer(SOUND, INVENTED, "que le club compte 9 731 adhérents"));
        Elements shown = page.select(".recital");
        assertThat(shown).hasSize(3);
        assertThat(shown.get(0).select("del")).isEmpty();
        assertThat(shown.get(0).select(".error")).isEmpty();
        assertThat(shown.get(0).text()).contains(SOUND);

        assertThat(shown.get(1).select("del").text()).isEqualTo(INVENTED);
        assertThat(shown.get(1).select(".error")).isNotEmpty();
        assertThat(shown.get(1).select("button[value=true]")).isEmpty();

        assertThat(shown.get(2).select("del")).isEmpty();
        assertThat(shown.get(2).select(".error").text()).contains("9 731");
        assertThat(latest().number()).isEqualTo(1);
    }

    @Tag("browser")
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void whatIsProposedAndWhatIsWrongWithAFamilyAreShownOnPagesThatAreAccessible(int width) {
        propose(answer(SOUND, INVENTED, "que le club compte 9 731 adhérents"));
        URI address = server.localAddress();
        Page page = chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), address, email(Role.AGENT));
        page.navigate(
                address.resolve("/actes/projets/" + draft.id() + "?vue=ecrire").toString());
        assertThat(page.locator(".recital").count()).isEqualTo(3);
        chromium.look(page);
        page.navigate(address.resolve("/actes/rediger").toString());
        page.fill("#need", "Verser une subvention au club de judo");
        page.click("#besoin button >> nth=0");
        page.waitForSelector("button[name=family]");
        assertThat(page.textContent("main")).contains("ratée.yaml");
        chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aRecitalIsTakenOnceAndBearsTheNameOfItsModel() {
        String action = action(propose(answer(SOUND)));
        Visitor.Page taken = visitor.post(action, Map.of("take", "true"));
        assertThat(taken.location()).endsWith("?vue=ecrire");
        Part part = latest().writing().of(PartKind.RECITAL).getLast();
        assertThat(part.text()).isEqualTo(SOUND);
        assertThat(part.origin()).isEqualTo(new Origin.FromModel(MODEL));
        assertThat(latest().cause()).isEqualTo(Version.Cause.TAKEN_OVER);
        assertThat(page().document().select(".notice.is-good").text()).contains("repris dans le texte");

        visitor.post(action, Map.of("take", "true"));
        assertThat(page().body()).contains("Ce considérant n’est plus proposé");
        assertThat(latest().number()).isEqualTo(2);
        assertThat(propose(answer(SOUND)).select(".recital"))
                .as("it is in the text already")
                .isEmpty();
    }

    @Test
    void whatIsStruckStaysOutOfWhatIsTaken() {
        Document page =
                propose(answer("que le club anime la commune ; " + INVENTED + " ; que le club est ouvert à tous"));
        visitor.post(action(page), Map.of("take", "true"));
        assertThat(latest().writing().of(PartKind.RECITAL).getLast().text())
                .isEqualTo("que le club anime la commune ; que le club est ouvert à tous");
    }

    @Test
    void aRecitalOfInventedLawAloneIsRefusedAlsoToWhoeverSendsTheFormByHand() {
        Document page = propose(answer(INVENTED));
        visitor.post(action(page), Map.of("take", "true", "text", "Texte forgé"));
        assertThat(page().body()).contains("Ce considérant ne repose que sur une citation inventée");
        assertThat(latest().number()).isEqualTo(1);
        assertThat(in(() -> recitals.of(draft.id()))).as("it is still shown").hasSize(1);
    }

    @Test
    void anIdThatIsNotOneOfThisDraftTakesNothing() {
        propose(answer(SOUND));
        UUID kept = in(() -> recitals.of(draft.id()).getFirst().id());
        Draft other = newDraft();
        for (String forged : List.of(
                "/actes/projets/" + draft.id() + "/considerants/" + UUID.randomUUID(),
                "/actes/projets/" + other.id() + "/considerants/" + kept)) {
            visitor.post(forged, Map.of("take", "true", "text", "Texte forgé"));
        }
        assertThat(latest().number()).isEqualTo(1);
        assertThat(in(() -> versions.latest(drafts.get(other.id())).number())).isEqualTo(1);
        assertThat(in(() -> recitals.of(draft.id()))).hasSize(1);
    }

    @Test
    void aRecitalCanBeDroppedAndThoseOfOtherFactsGoWhenTheFactsChange() {
        Document page = propose(answer(SOUND, "que le club est ouvert à tous"));
        visitor.post(action(page), Map.of("take", "false"));
        assertThat(page().document().select(".recital")).hasSize(1);
        assertThat(latest().number()).isEqualTo(1);
        in(() -> bean(Composing.class).again(draft.id(), draft.facts(), agent));
        assertThat(page().document().select(".recital")).isEmpty();
    }

    static List<Map.Entry<Script, String>> failures() {
        return List.of(
                Map.entry(exchange -> send(exchange, 500, "non"), FAILED),
                Map.entry(HttpExchange::close, FAILED),
                Map.entry(exchange -> send(exchange, 200, " ".repeat((1 << 20) + 1)), FAILED),
                Map.entry(exchange -> send(exchange, 200, "<html>oups</html>"), FAILED),
                Map.entry(chat("{\"considerants\": [\"que"), GARBAGE),
                Map.entry(chat("Voici mes considérants."), GARBAGE),
                Map.entry(answer("que le club ".repeat(2_000)), GARBAGE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aModelThatFailsIsToldInOneSentenceAndNothingIsWritten(Map.Entry<Script, String> failure) {
        propose(answer(SOUND));
        Document page = propose(failure.getKey());
        assertThat(page.select(".notice.is-bad[role=alert]").text()).isEqualTo(failure.getValue());
        assertThat(latest().number()).isEqualTo(1);
        assertThat(page.select(".recital")).as("what was proposed before stays").hasSize(1);
    }

    @Test
    void aModelThatDoesNotAnswerIsGivenUp() {
        CountDownLatch released = new CountDownLatch(1);
        answers(exchange -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        Wording impatient = new Wording(
                Optional.of(
                        new Completion(new Endpoint(base(), MODEL, null, Duration.ofMillis(200), 1 << 20))::complete),
                bean(ServerSettings.class),
                bean(LoadedLaw.class));
        Composition made = in(() ->
                bean(Sheets.class).composition(draft, versions.latest(draft).writing()));
        Wording.Said said = impatient.propose(made, Locale.FRENCH);
        released.countDown();
        assertThat(said.problem()).isEqualTo(FAILED);
        assertThat(said.recitals()).isEmpty();
    }

    private Document propose(Script script) {
        answers(script);
        visitor.post("/actes/projets/" + draft.id() + "/considerants", Map.of());
        return page().document();
    }

    private Visitor.Page page() {
        return visitor.get("/actes/projets/" + draft.id() + "?vue=ecrire");
    }

    /** Of the first recital. */
    private static String action(Document page) {
        return page.select(".recital form").attr("action");
    }

    private Version latest() {
        return in(() -> versions.latest(drafts.get(draft.id())));
    }

    private Draft newDraft() {
        return in(() -> bean(Composing.class)
                .start(new Composing.Wanted(
                        "",
                        Times.now(),
                        FAMILY,
                        Families.shipped().get(FAMILY).sample().plain(),
                        "Accueil",
                        agent,
                        false)));
    }

    private static void answers(Script script) {
        try {
            endpoint.removeContext("/");
        } catch (IllegalArgumentException none) {
            // The first script has none before it.
        }
        endpoint.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            script.play(exchange);
        });
    }

    private static Script answer(String... recitals) {
        return chat(JSON.writeValueAsString(Map.of("considerants", recitals)));
    }

    private static Script chat(String content) {
        String body = JSON.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
        return exchange -> send(exchange, 200, body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static URI base() {
        return URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/v1");
    }

    private UUID account(Role role) {
        return in(() ->
                bean(Accounts.class).create("Camille " + role.name(), email(role), PASSWORD, "Accueil", Set.of(role)));
    }

    private String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug + ".example";
    }

    private <T> T in(Supplier<T> work) {
        return tenancy.in(town, work);
    }

    private static Visitor newVisitor() {
        return new Visitor(server.localAddress());
    }

    private static <T> T bean(Class<T> type) {
        return server.context().getBean(type);
    }
}
