package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.FormData;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same line as on the pages, by a program. */
class WaterApiTest extends WaterTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Tokens tokens;

    @Autowired
    private CampaignRows campaigns;

    private String token = "";

    @BeforeEach
    void tokenOfTheAgent() {
        token = token(EnumSet.allOf(Scope.class));
    }

    @Test
    void aProgramGoesFromFilesToAResultOfTheField() {
        JsonNode sent = sent(201);
        String id = sent.path("id").asString();
        assertThat(sent.path("files").get(0).path("mapping").path("PIPE_LAID").asString())
                .isEqualTo("annee_pose");
        JsonNode wrong = put(
                "/networks/" + id + "/mapping",
                Map.of("mapping", Map.of("PIPES", Map.of("PIPE_LAID", "annee_pose"))),
                422);
        assertThat(plain(wrong.path("detail").asString())).contains("identifiant de la canalisation");
        put("/networks/" + id + "/mapping", Map.of("mapping", Map.of()), 202);
        await(() -> !network(UUID.fromString(id)).isUnderWay());
        JsonNode read = get("/networks/" + id, 200);
        assertThat(read.path("state").asString()).isEqualTo("CHECKED");
        assertThat(read.path("issues").valueStream().map(one -> one.path("kind").asString()))
                .contains("PIPE_OF_IMPOSSIBLE_DIAMETER", "REPAIR_TWICE");
        post("/networks/" + id + "/use", "", 200);

        post("/rankings", "", 403);
        open();
        String ranking = post("/rankings", "", 202).path("id").asString();
        await(() -> !rankingRow(UUID.fromString(ranking)).isUnderWay());
        JsonNode done = get("/rankings/" + ranking, 200);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("proof")
                        .path("model")
                        .path("capturedPercent")
                        .path("20")
                        .path("value")
                        .asDouble())
                .isPositive();
        JsonNode pipes = get("/rankings/" + ranking + "/pipes?limit=5", 200);
        assertThat(pipes.size()).isEqualTo(5);
        assertThat(pipes.get(0).path("place").asInt()).isEqualTo(1);
        assertThat(pipes.get(0).path("reasons").get(0).asString()).startsWith("×");

        JsonNode campaign = post("/campaigns", JSON.writeValueAsString(Map.of("name", "Printemps", "km", 4)), 201);
        String stretch = campaign.path("stretches").get(0).path("proposal").asString();
        String pipe = campaign.path("stretches").get(0).path("pipes").get(0).asString();
        String visit =
                JSON.writeValueAsString(Map.of("found", true, "kind", "PIPE", "pipe", pipe, "savedM3PerYear", 9000));
        assertThat(post("/stretches/" + stretch + "/visits", visit, 422)
                        .path("key")
                        .asString())
                .as("nobody decided to send a team")
                .isEqualTo("water.visit.not-sent");
        tenancy.run(own.id(), () -> campaigns.at(UUID.fromString(stretch), StretchRow.State.TO_VISIT));
        assertThat(post("/stretches/" + stretch + "/visits", visit, 201)
                        .path("savedM3PerYear")
                        .asDouble())
                .isEqualTo(9000);
        assertThat(get("/stretches/" + stretch + "/visits", 200).size()).isEqualTo(1);
        assertThat(get("/precision", 200).path("found").asInt()).isEqualTo(1);

        suspend();
        get("/rankings/" + ranking, 403);
        get("/campaigns", 403);
        post("/campaigns", JSON.writeValueAsString(Map.of("name", "Été", "km", 4)), 403);
    }

    @Test
    void aTokenDoesNoMoreThanItsScopeAndNothingOfAnother() {
        String mine = sent(201).path("id").asString();
        token = token(EnumSet.of(Scope.READ));
        sent(403);
        post("/rankings", "", 403);
        get("/networks/" + mine, 200);
        get("/networks/" + UUID.randomUUID(), 404);
        token = tenancy.in(
                otherTown.id(),
                () -> tokens.create(
                        otherTown.account(Role.AGENT),
                        "essai",
                        EnumSet.of(Scope.READ),
                        Instant.now().plus(Duration.ofDays(1))));
        get("/networks/" + mine, 404);
    }

    private String token(Set<Scope> scopes) {
        return tenancy.in(
                own.id(),
                () -> tokens.create(
                        own.account(Role.AGENT), "essai", scopes, Instant.now().plus(Duration.ofDays(1))));
    }

    private JsonNode sent(int status) {
        return answer(FormData.post(to("/networks"), Map.of(), parts(files())), status);
    }

    private JsonNode get(String path, int status) {
        return answer(to(path).GET(), status);
    }

    private JsonNode post(String path, String body, int status) {
        return answer(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)),
                status);
    }

    private JsonNode put(String path, Map<String, ?> body, int status) {
        return answer(
                to(path).header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                status);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address().resolve("/api/v1/water" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode answer(HttpRequest.Builder request, int status) {
        Visitor.Page answer = visitor().send(request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
