package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician's own tool: sees, decides and notes as the pages do. */
class AlarmsApiTest extends Waterworks {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void anAlarmIsSeenDecidedAndItsFindingNoted() {
        measured(own, Map.of("Bourg", leaking(1)));
        String token = token(own, EnumSet.of(Scope.READ, Scope.DECIDE));
        JsonNode closed =
                JSON.readTree(call("GET", "districts", token, "", 200)).get(0);
        assertThat(closed.path("name").asString()).isEqualTo("Bourg");
        assertThat(closed.path("state").isNull()).isTrue();
        open(own);
        screener.screen(own.id());
        assertThat(JSON.readTree(call("GET", "districts", token, "", 200))
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("LEAK");
        JsonNode alarm = JSON.readTree(call("GET", "alarms", token, "", 200)).get(0);
        assertThat(alarm.path("status").asString()).isEqualTo("PENDING");
        assertThat(alarm.path("litresPerSecond").asDouble()).isBetween(1.0, 3.0);
        String path = "alarms/" + alarm.path("id").asString();
        String send = "{\"fingerprint\":\"" + alarm.path("fingerprint").asString() + "\",\"choice\":\"SEND\"}";
        call("POST", path + "/findings", token, "{\"found\":true,\"kind\":\"MAIN\"}", 422);
        call("POST", path + "/decisions", token(own, Set.of(Scope.READ, Scope.PROPOSE)), send, 403);
        call("POST", path + "/decisions", token, send.replace("SEND", "EXPLAIN"), 422);
        assertThat(call("POST", path + "/decisions", token, send, 201)).contains("ACCEPT");
        call("POST", path + "/findings", token, "{\"found\":true}", 422);
        call("POST", path + "/findings", token, "{\"found\":true,\"kind\":\"MAIN\",\"litresPerSecond\":0}", 422);
        JsonNode found = JSON.readTree(call(
                "POST",
                path + "/findings",
                token,
                "{\"found\":true,\"kind\":\"MAIN\",\"repaired\":\"2026-06-08\",\"litresPerSecond\":1.9}",
                201));
        assertThat(found.path("found").asBoolean()).isTrue();
        assertThat(found.path("repaired").asString()).isEqualTo("2026-06-08");

        String other = token(newTown(), EnumSet.of(Scope.READ, Scope.DECIDE));
        call("POST", path + "/decisions", other, send, 404);
        call("POST", path + "/findings", other, "{\"found\":false}", 404);
    }

    private static String call(String method, String path, String token, String body, int status) {
        Visitor.Page answer = visitor()
                .send(HttpRequest.newBuilder(address().resolve("/api/v1/telemetry/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }
}
