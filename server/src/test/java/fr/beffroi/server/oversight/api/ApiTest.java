package fr.beffroi.server.oversight.api;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of the API do again and again: call it with a token, read JSON. */
abstract class ApiTest extends ServerTest {
    static final Set<Scope> ALL = EnumSet.allOf(Scope.class);
    static final Map<String, Object> MOTIVE =
            Map.of("to", "OPEN", "motive", "vote du conseil", "voteDate", "2026-06-02", "voteNumber", "2026-31");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    static String token(Town town, Role role, Set<Scope> scopes) {
        Tokens tokens = context().getBean(Tokens.class);
        return context()
                .getBean(Tenancy.class)
                .in(
                        town.id(),
                        () -> tokens.create(
                                town.account(role),
                                "essai",
                                scopes,
                                Instant.now().plus(Duration.ofDays(1))));
    }

    static Answer get(@Nullable String token, String path) {
        return call(token, "GET", path, null);
    }

    static Answer post(@Nullable String token, String path, Object body) {
        return call(token, "POST", path, JSON.writeValueAsString(body));
    }

    static Answer call(@Nullable String token, String method, String path, @Nullable String body) {
        URI uri = address().resolve(path.substring(1));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json, */*");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String type() {
            return response.headers().firstValue("content-type").orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }
    }

    /** A use of this key that an élu opened, all by the API. */
    static void open(Town town, String key) {
        String elu = token(town, Role.ELU, ALL);
        Answer proposed = post(
                elu,
                "/api/v1/uses",
                Map.of(
                        "key", key,
                        "service", "tiers",
                        "purpose", "Répondre aux essais",
                        "legalBasis", "RGPD art. 6.1.e",
                        "responsible", "Direction des essais",
                        "risk", "TRANSPARENCY",
                        "secondReadingRate", 0));
        if (proposed.status() != 201) {
            throw new AssertionError(proposed.text());
        }
        Answer opened = post(elu, "/api/v1/uses/" + key + "/changes", MOTIVE);
        if (opened.status() != 200 || !opened.json().get("state").asString().equals("OPEN")) {
            throw new AssertionError(opened.text());
        }
    }

    /** A proposal of this use, as another program would submit it. */
    static JsonNode submitted(Town town, String use) {
        Answer answer = post(token(town, Role.AGENT, ALL), "/api/v1/proposals", newProposal(use));
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json();
    }

    static Map<String, Object> newProposal(String use) {
        return Map.ofEntries(
                Map.entry("use", use),
                Map.entry("service", "Accueil"),
                Map.entry("kind", "answer"),
                Map.entry("subject", "Horaires"),
                Map.entry("content", "La mairie ouvre à 9 h."),
                Map.entry(
                        "evidence",
                        java.util.List.of(
                                Map.of(
                                        "kind", "citation",
                                        "source", "F1",
                                        "title", "Horaires",
                                        "passage", "p1",
                                        "quote", "9 h",
                                        "sourceDate", "2026-01-02"),
                                Map.of("kind", "measure", "name", "score", "value", 0.5, "unit", "1"),
                                Map.of(
                                        "kind", "comparison",
                                        "baseline", "BM25",
                                        "baselineResult", "F2",
                                        "agrees", false))),
                Map.entry("confidence", 0.7),
                Map.entry("calibration", "aucune : essai"),
                Map.entry("version", "tiers-1"),
                Map.entry("joules", 3.5),
                Map.entry("energyMethod", "CPU_TIME"),
                Map.entry("urgent", false));
    }
}
