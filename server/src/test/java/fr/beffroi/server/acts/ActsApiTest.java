package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Uses;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActsApiTest extends ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private Tokens tokens;

    private final Town own = newTown();

    @BeforeEach
    void openUse() {
        OpenActs.in(context(), own.id(), elu());
    }

    @Test
    void anActIsBroughtReadDecidedFindingByFindingAndMeasured() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        JsonNode check = brought(agent, "{\"session\": {\"transmitted_on\": \"2026-04-20\"}}");
        assertThat(check.path("act").path("number").path("value").asString()).isEqualTo("2026-04-12");
        assertThat(check.path("findings")).isNotEmpty();
        assertThat(check.path("notChecked")).isNotEmpty();
        String id = check.path("proposal").asString();

        HttpResponse<String> decided = decide(agent, check, "DISPUTED");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        assertThat(JSON.readTree(decided.body()).path("verdict").asString()).isEqualTo("AMEND");
        JsonNode after = JSON.readTree(get(agent, "checks/" + id).body());
        assertThat(after.path("status").asString()).isEqualTo("AMENDED");
        assertThat(after.path("findings").get(0).path("verdict").asString()).isEqualTo("DISPUTED");

        String rule = check.path("findings").get(0).path("rule").asString();
        JsonNode rules = JSON.readTree(get(agent, "rules").body());
        assertThat(rules)
                .filteredOn(one -> one.path("rule").asString().equals(rule))
                .hasSize(1)
                .first()
                .satisfies(
                        one -> assertThat(one.path("precision").path("decided").asInt())
                                .isPositive());
    }

    @Test
    void eachCallNeedsItsScope() {
        String reader = token(own, EnumSet.of(Scope.READ));
        assertThat(bring(reader, "{}", ActsFlowTest.DEFECTIVE).statusCode()).isEqualTo(403);
        JsonNode check = brought(token(own, EnumSet.of(Scope.PROPOSE)), "{}");
        assertThat(get(reader, "checks/" + check.path("proposal").asString()).statusCode())
                .isEqualTo(200);
        assertThat(decide(reader, check, "RETAINED").statusCode()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadIsAProblemInOneLineThatSaysWhatToDo() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        HttpResponse<String> facts = bring(agent, "{\"session\": {\"note\": 3}}", ActsFlowTest.DEFECTIVE);
        assertThat(facts.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(facts.body()).path("detail").asString()).contains("session.note");
        HttpResponse<String> file = bring(agent, "{}", "bonjour".getBytes(StandardCharsets.UTF_8));
        assertThat(file.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(file.body()).path("detail").asString()).contains("acte.docx");
        JsonNode check = brought(agent, "{}");
        HttpResponse<String> verdict = decide(agent, check, "NOT_APPLICABLE");
        assertThat(verdict.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(verdict.body()).path("key").asString()).isEqualTo("acts.ruling.reason");
    }

    @Test
    void anotherCollectivityFindsNothing() {
        String id = brought(token(own, EnumSet.allOf(Scope.class)), "{}")
                .path("proposal")
                .asString();
        String stranger = token(otherTown, EnumSet.allOf(Scope.class));
        assertThat(get(stranger, "checks/" + id).statusCode()).isEqualTo(404);
        assertThat(get(stranger, "checks/" + id + "/report.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void citationsAreResolvedWhileTheUseIsOpenAndNotOtherwise() {
        String agent = token(own, EnumSet.of(Scope.READ));
        JsonNode cited = JSON.readTree(
                get(agent, "citations?text=art.%20L.%202121-29%20du%20CGCT").body());
        assertThat(cited).hasSize(1);
        assertThat(cited.get(0).path("state").asString()).isEqualTo("NOT_VERIFIABLE");
        tenancy.run(own.id(), () -> uses.change(ActsFeature.USE, UseState.SUSPENDED, elu(), new Motive("essai", null)));
        assertThat(get(agent, "citations?text=art.%20L.%202121-29%20du%20CGCT").statusCode())
                .isEqualTo(403);
        assertThat(bring(token(own, EnumSet.of(Scope.PROPOSE)), "{}", ActsFlowTest.DEFECTIVE)
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode brought(String token, String facts) {
        HttpResponse<String> answer = bring(token, facts, ActsFlowTest.DEFECTIVE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> bring(String token, String facts, byte[] act) {
        return send(token, Upload.request(request("checks"), "file", "acte.docx", act, Map.of("facts", facts)));
    }

    /** The first finding as said, the others retained. */
    private static HttpResponse<String> decide(String token, JsonNode check, String first) {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (JsonNode finding : check.path("findings")) {
            Map<String, Object> verdict = new HashMap<>();
            verdict.put("finding", finding.path("finding").asInt());
            verdict.put("verdict", verdicts.isEmpty() ? first : "RETAINED");
            verdicts.add(verdict);
        }
        Map<String, Object> body =
                Map.of("fingerprint", check.path("fingerprint").asString(), "verdicts", verdicts);
        return send(
                token,
                request("checks/" + check.path("proposal").asString() + "/decisions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static HttpResponse<String> get(String token, String path) {
        return send(token, request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + "api/v1/acts/" + path));
    }

    private static HttpResponse<String> send(String token, HttpRequest.Builder request) {
        try {
            return CLIENT.send(
                    request.header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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

    private Person elu() {
        return new Person(own.account(Role.ELU), Role.ELU);
    }
}
