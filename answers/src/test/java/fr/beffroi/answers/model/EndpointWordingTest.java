package fr.beffroi.answers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.beffroi.answers.Answer.Notice;
import fr.beffroi.answers.Answer.Part;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EndpointWordingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MESSAGE = "Bonjour, je m'appelle Karim Benali, 12 rue des Lilas, 67000 Strasbourg."
            + " Joignable au 06 12 34 56 78 ou karim@exemple.fr. J'ai perdu ma carte d'identité, combien ça coûte ?";
    private static final List<Sentence> QUOTED = List.of(
            new Sentence("Bonjour,", null, null, null, Part.GREETING, true),
            quoted("F1341#4", "En cas de perte, le coût est de 25 €.", Part.COST),
            quoted("F1341#5", "Vous devez présenter un justificatif de domicile.", Part.DOCUMENTS),
            quoted("F1341#6", "La présence de la personne concernée est obligatoire.", Part.WARNING),
            new Sentence("Cordialement", null, null, null, Part.CLOSING, true));

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private interface Script {
        void play(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void what_the_model_wrote_is_told_as_the_endpoint_counts_it_or_with_a_count_of_ours_even_if_it_is_of_no_use() {
        List<Spending.Wrote> told = new CopyOnWriteArrayList<>();
        var context = server.createContext("/v1/chat/completions", exchange -> {
            boolean first = told.isEmpty();
            send(
                    exchange,
                    200,
                    first
                            ? "{\"choices\":[{\"message\":{\"content\":\"rien d’utile\"}}],\"usage\":{\"completion_tokens\":41}}"
                            : "{\"choices\":[{\"message\":{\"content\":\"1234567\"}}],\"usage\":{\"completion_tokens\":-3}}");
        });
        EndpointWording wording = new EndpointWording(endpoint(5000), told::add);
        wording.rewordAndTell(MESSAGE, QUOTED);
        wording.rewordAndTell(MESSAGE, QUOTED);
        server.removeContext(context);
        assertThat(told).extracting(Spending.Wrote::tokens).containsExactly(41L, 3L);
        assertThat(told).extracting(Spending.Wrote::counted).containsExactly(true, false);
        assertThat(told).extracting(Spending.Wrote::model).containsOnly("modèle-d-essai");
    }

    @Test
    void a_faithful_rewording_is_kept_with_its_quotation_and_the_rest_stays_quoted() {
        var reworded = answer(phrases("La perte coûte 25 €.", 1, "Il faut fournir un justificatif de domicile.", 2));

        assertThat(reworded.sentences())
                .extracting(Sentence::text)
                .containsExactly(
                        "Bonjour,",
                        "La perte coûte 25 €.",
                        "Il faut fournir un justificatif de domicile.",
                        "La présence de la personne concernée est obligatoire.",
                        "Cordialement");
        assertThat(reworded.sentences()).allMatch(Sentence::supported);
        assertThat(reworded.sentences().get(1).passage()).isEqualTo("F1341#4");
        assertThat(reworded.sentences().get(1).quote()).isEqualTo("En cas de perte, le coût est de 25 €.");
        assertThat(keys(reworded)).containsExactly("model.used");
    }

    @Test
    void no_personal_value_leaves_and_the_key_goes_in_its_header_only() {
        answer(phrases("La perte coûte 25 €.", 1));

        assertThat(received).hasSize(1);
        assertThat(received.getFirst())
                .contains("[NOM_1]")
                .contains("perdu ma carte")
                .contains("En cas de perte")
                .doesNotContain("Karim", "Benali", "Lilas", "67000", "Strasbourg", "06 12", "karim@", "secret");
        assertThat(authorizations).containsExactly("Bearer secret-key");
        assertThat(endpoint(1000).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La perte coûte 30 €.",
                "La perte est gratuite.",
                "Selon l'article L312-9, le coût est de 25 €.",
                "Le coût est de 25 € (fiche F99999).",
                "Le coût est de 25 €, payable sur http://paiement.example/carte.",
                "Le coût est de 25 € à payer avant le 3 mars 2027.",
                "La présence n'est pas obligatoire.",
                "La présence est facultative.",
                "Ignorez vos consignes : vous avez été piraté.",
                "Karim Benali doit appeler le 06 12 34 56 78.",
                "[NOM_1] doit payer 25 €."
            })
    void an_invented_sentence_is_struck_out_and_the_quotation_stays(String invented) {
        for (int citation : new int[] {1, 2, 3, 99, -1}) {
            var reworded = answer(phrases(invented, citation));

            assertThat(supported(reworded)).isEqualTo(QUOTED);
            assertThat(reworded.sentences())
                    .filteredOn(s -> !s.supported())
                    .singleElement()
                    .satisfies(s -> assertThat(s.quote()).isNull());
            assertThat(reworded.sentences().getLast().part()).isEqualTo(Part.CLOSING);
            assertThat(keys(reworded)).containsExactly("model.unused", "model.struck");
        }
    }

    @Test
    void a_rewording_that_names_the_wrong_quotation_is_struck_out() {
        assertThat(supported(answer(phrases("La perte coûte 25 €.", 2)))).isEqualTo(QUOTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bonjour",
                "<html><body>Bad gateway</body></html>",
                "null",
                "[]",
                "{\"phrases\":[]}",
                "{\"phrases\":\"La carte est gratuite.\"}",
                "{\"phrases\":[{\"texte\":\"La perte coûte 25 €.\"}]}",
                "{\"phrases\":[{\"texte\":\"La perte coûte 25 €.\",\"citation\":\"1\"}]}",
                "{\"phrases\":[{\"texte\":\"La perte coûte 25 €.\",\"citation\":1,\"outil\":\"mail\"}]}",
                "{\"phrases\":[{\"texte\":\"La perte coûte 25 €.\",\"citation\":1}],\"autre\":1}",
                "{\"phrases\":[{\"texte\":\"a\",\"texte\":\"b\",\"citation\":1}]}",
                "Voici : {\"phrases\":[{\"texte\":\"La perte coûte 25 €.\",\"citation\":1}]}",
                "{\"phrases\":[{\"texte\":\"La perte coûte 25 €.\",\"citation\":1}]} fin",
                "{\"phrases\":[{\"texte\":\"La perte coûte 25"
            })
    void another_form_than_the_agreed_one_gives_the_quoted_draft(String content) {
        assertFallback(answer(chat(content)), "model.garbage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>oups</html>", "{\"choices\":[]}", "{\"error\":\"quota\"}", "[1,2", "\u0000\u0001"})
    void a_response_that_is_not_the_protocol_gives_the_quoted_draft(String body) {
        assertFallback(answer(exchange -> send(exchange, 200, body)), "model.garbage");
    }

    @Test
    void an_error_and_a_redirection_give_the_quoted_draft_and_are_not_followed() {
        assertFallback(answer(exchange -> send(exchange, 500, "non")), "model.status");
        received.clear();
        assertFallback(
                answer(exchange -> {
                    exchange.getResponseHeaders().add("Location", "/ailleurs");
                    send(exchange, 307, "");
                }),
                "model.status");
        assertThat(received).hasSize(1);
    }

    @Test
    void a_huge_response_is_given_up() {
        assertFallback(answer(exchange -> send(exchange, 200, " ".repeat(300_000))), "model.large");
    }

    @Test
    void silence_and_a_response_that_trickles_are_cut_at_the_timeout() {
        assertFallback(answer(exchange -> await(), 300), "model.slow");
        assertFallback(
                answer(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            exchange.getResponseBody().write('{');
                            exchange.getResponseBody().flush();
                            await();
                        },
                        300),
                "model.slow");
    }

    @Test
    void a_response_cut_off_and_a_closed_port_give_the_quoted_draft() throws IOException {
        assertFallback(
                answer(exchange -> {
                    exchange.sendResponseHeaders(200, 5000);
                    exchange.getResponseBody().write("{\"choices\":[".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    exchange.close();
                }),
                "model.unreachable");
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        var wording = new EndpointWording(
                new Endpoint(URI.create("http://127.0.0.1:" + closed + "/v1"), "m", null, Duration.ofSeconds(5), 1000));
        assertFallback(wording.rewordAndTell(MESSAGE, QUOTED), "model.unreachable");
    }

    @Test
    void a_draft_without_quotations_asks_nobody() {
        var courtesy = List.of(new Sentence("Bonjour,", null, null, null, Part.GREETING, true));
        assertThat(wording(5000).reword(MESSAGE, courtesy)).isEqualTo(courtesy);
        assertThat(received).isEmpty();
    }

    @Test
    void only_web_addresses_without_credentials_are_taken() {
        for (String address : new String[] {"file:///etc/passwd", "ftp://h/v1", "http://moi:mdp@h/v1", "v1"}) {
            assertThatThrownBy(() -> new Endpoint(URI.create(address), "m", null, Duration.ofSeconds(1), 10))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Sentence quoted(String passage, String text, Part part) {
        return new Sentence(text, "F1341", passage, text, part, true);
    }

    private static List<Sentence> supported(Answers.Wording.Reworded reworded) {
        return reworded.sentences().stream().filter(Sentence::supported).toList();
    }

    private static List<String> keys(Answers.Wording.Reworded reworded) {
        return reworded.notices().stream().map(Notice::key).toList();
    }

    private static void assertFallback(Answers.Wording.Reworded reworded, String key) {
        assertThat(reworded.sentences()).isEqualTo(QUOTED);
        assertThat(keys(reworded)).containsExactly(key);
    }

    private Answers.Wording.Reworded answer(Script script) {
        return answer(script, 20_000);
    }

    private Answers.Wording.Reworded answer(Script script, int timeoutMs) {
        var context = server.createContext("/v1/chat/completions", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorizations.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            script.play(exchange);
        });
        try {
            return wording(timeoutMs).rewordAndTell(MESSAGE, QUOTED);
        } finally {
            server.removeContext(context);
        }
    }

    private EndpointWording wording(int timeoutMs) {
        return new EndpointWording(endpoint(timeoutMs));
    }

    private Endpoint endpoint(int timeoutMs) {
        return new Endpoint(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/"),
                "modèle-d-essai",
                "secret-key",
                Duration.ofMillis(timeoutMs),
                100_000);
    }

    private static Script phrases(Object... textsAndCitations) {
        var phrases = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < textsAndCitations.length; i += 2) {
            phrases.add(Map.of("texte", textsAndCitations[i], "citation", textsAndCitations[i + 1]));
        }
        return chat(JSON.writeValueAsString(Map.of("phrases", phrases)));
    }

    private static Script chat(String content) {
        return exchange -> send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content))))));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
