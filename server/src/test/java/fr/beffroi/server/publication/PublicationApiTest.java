package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicationApiTest extends ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Tokens tokens;

    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();

    @BeforeEach
    void tell() {
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-51"), "");
    }

    @Test
    void aProgramSignsReceivesMasksPublishesAndWithdrawsInThePersonsNameAndAllReadIt() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        JsonNode file = json(get(agent, "adopted-acts/" + act), 200);
        assertThat(json(get(agent, "adopted-acts?step=TO_SIGN"), 200)).hasSize(1);
        json(
                post(
                        agent,
                        "signatures",
                        Map.of("name", "Camille Maire", "quality", "maire", "signedOn", "2026-11-05")),
                201);
        json(
                post(
                        agent,
                        "receipts",
                        Map.of("identifier", "034-123456782-20261104-2026_11_51-DE", "receivedOn", "2026-11-06")),
                201);
        JsonNode masking = file.path("masking");
        assertThat(masking.path("places")).isNotEmpty();
        List<Boolean> all = IntStream.range(0, masking.path("places").size())
                .mapToObj(i -> true)
                .toList();
        json(
                post(
                        agent,
                        "maskings",
                        Map.of("fingerprint", masking.path("fingerprint").asString(), "masked", all)),
                201);
        String decided = json(get(agent, "adopted-acts/" + act), 200)
                .path("decidedMasking")
                .asString();
        JsonNode published = json(post(agent, "publications", Map.of("version", 1, "masking", decided)), 201);
        assertThat(published.path("enforceableSince").asString()).isNotEmpty();

        JsonNode read = json(get(null, "publications/" + own.slug() + "/" + act), 200);
        assertThat(read.path("title").asString()).isEqualTo("Aide exceptionnelle à […]");
        assertThat(read.path("sha256").asString())
                .isEqualTo(published.path("publication").path("sha256").asString());
        assertThat(json(get(null, "publications/" + own.slug() + "?words=aide"), 200)
                        .path("count")
                        .asInt())
                .isEqualTo(1);

        json(post(agent, "withdrawals", Map.of("motive", "erreur", "hideTitle", true)), 201);
        JsonNode after = json(get(null, "publications/" + own.slug() + "/" + act), 200);
        assertThat(after.path("motive").asString()).isEqualTo("erreur");
        assertThat(after.has("title") || after.has("words") || after.has("file"))
                .isFalse();
    }

    @Test
    void eachCallNeedsItsScopeAndAStrangerFindsNothing() {
        String reader = token(own, EnumSet.of(Scope.READ));
        Map<String, String> signature = Map.of("name", "Camille Maire", "quality", "maire", "signedOn", "2026-11-05");
        assertThat(post(reader, "signatures", signature).statusCode()).isEqualTo(403);
        assertThat(get(null, "adopted-acts/" + act).statusCode()).isEqualTo(401);
        String stranger = token(otherTown, EnumSet.allOf(Scope.class));
        assertThat(get(stranger, "adopted-acts/" + act).statusCode()).isEqualTo(404);
        assertThat(get(stranger, "adopted-acts/" + act + "/acte.pdf").statusCode())
                .isEqualTo(404);
        assertThat(post(stranger, "signatures", signature).statusCode()).isEqualTo(404);
    }

    @Test
    void aRefusalIsAProblemInOneSentence() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        JsonNode day = json(
                post(
                        agent,
                        "signatures",
                        Map.of("name", "Camille Maire", "quality", "maire", "signedOn", "2999-01-01")),
                422);
        assertThat(day.path("key").asString()).isEqualTo("publication.signature.day");
        JsonNode early = json(
                post(
                        agent,
                        "publications",
                        Map.of("version", 1, "masking", UUID.randomUUID().toString())),
                422);
        assertThat(early.path("detail").asString()).contains("Décidez d’abord");
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String token, String what, Map<String, ?> body) {
        return send(
                token,
                HttpRequest.newBuilder(URI.create(address() + "api/v1/adopted-acts/" + act + "/" + what))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static HttpResponse<String> get(@Nullable String token, String path) {
        return send(
                token,
                HttpRequest.newBuilder(URI.create(address() + "api/v1/" + path)).GET());
    }

    private static HttpResponse<String> send(@Nullable String token, HttpRequest.Builder request) {
        try {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(Town town, Set<Scope> scopes) {
        return tenancy.in(
                town.id(),
                () -> tokens.create(
                        town.account(Role.AGENT), "essai", scopes, Instant.now().plus(Duration.ofDays(1))));
    }
}
