package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scan that a program asks for, compared with one older vintage, as it always was, or with several. */
class ScanApiTest extends PlanningOffice {
    @Autowired
    private Tokens tokens;

    @Test
    void aScanIsComparedWithOneVintageOrWithSeveral() throws IOException {
        open();
        bringImages();
        List<Vintage> both = tenancy.in(own.id(), vintages::all);
        UUID older = both.get(1).id();
        for (Object earlier : List.of(older, List.of(older), List.of())) {
            JsonNode scan = ask(Map.of("vintage", both.getFirst().id(), "earlier", earlier));
            UUID id = UUID.fromString(scan.path("id").asString());
            await(() -> !tenancy.in(own.id(), () -> scans.get(id)).isUnderWay());
            ScanRow done = tenancy.in(own.id(), () -> scans.get(id));
            assertThat(done.state()).as("%s", done.fault()).isEqualTo(ScanRow.State.DONE);
            assertThat(tenancy.in(own.id(), () -> scans.earlier(done)))
                    .isEqualTo(earlier.equals(List.of()) ? List.of() : List.of(older));
        }
    }

    private JsonNode ask(Map<String, Object> body) {
        String token = tenancy.in(
                own.id(),
                () -> tokens.create(
                        own.account(Role.AGENT),
                        "essai",
                        EnumSet.allOf(Scope.class),
                        Instant.now().plus(Duration.ofDays(1))));
        Visitor.Page answer = visitor()
                .send(HttpRequest.newBuilder(address().resolve("/api/v1/buildings/scans"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(body))));
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }
}
