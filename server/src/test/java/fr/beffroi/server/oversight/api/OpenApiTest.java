package fr.beffroi.server.oversight.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.beffroi.oversight.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says all that the API does, and the API answers as the document says. */
class OpenApiTest extends ApiTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** Where an answer is not as documented. */
    private final List<String> found = new ArrayList<>();

    @Test
    void every_mapped_path_of_the_api_is_in_the_document() {
        JsonNode paths = document().get("paths");
        TreeSet<String> documented = new TreeSet<>();
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> documented.add(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        TreeSet<String> mapped = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> mapped.addAll(named(info)));
        assertThat(mapped).contains("POST /api/v1/proposals/{proposal}/decisions", "GET /journal/{slug}/heads");
        assertThat(documented).isEqualTo(mapped);
    }

    @Test
    void answers_are_what_the_document_says() {
        Town town = newTown();
        open(town, "tiers");
        JsonNode proposal = submitted(town, "tiers");
        String id = proposal.get("id").asString();
        String agent = token(town, Role.AGENT, ALL);
        String dpo = token(town, Role.DPO, ALL);
        check("/api/v1/proposals/{id}", get(agent, "/api/v1/proposals/" + id));
        check("/api/v1/proposals", get(agent, "/api/v1/proposals"));
        Answer decided = post(
                agent,
                "/api/v1/proposals/" + id + "/decisions",
                Map.of("fingerprint", proposal.get("fingerprint").asString(), "verdict", "ACCEPT"));
        check("/api/v1/proposals/{proposal}/decisions", "post", decided);
        check("/api/v1/proposals/{proposal}/decisions", get(agent, "/api/v1/proposals/" + id + "/decisions"));
        check("/api/v1/uses", get(agent, "/api/v1/uses"));
        check("/api/v1/uses/{key}", get(agent, "/api/v1/uses/tiers"));
        check("/api/v1/uses/{key}/changes", get(agent, "/api/v1/uses/tiers/changes"));
        get(dpo, "/api/v1/journal/export");
        check("/api/v1/journal", get(dpo, "/api/v1/journal"));
        check("/api/v1/journal/proofs/{index}", get(dpo, "/api/v1/journal/proofs/0"));
        check("/api/v1/journal/heads", get(agent, "/api/v1/journal/heads"));
        check("/api/v1/journal/verification", get(dpo, "/api/v1/journal/verification"));
        check("/journal/{slug}/heads", get(null, "/journal/" + town.slug() + "/heads"));
        check("/api/v1/trust", get(agent, "/api/v1/trust"));
        check("/api/v1/footprint", get(agent, "/api/v1/footprint"));
        Answer erasure = post(dpo, "/api/v1/erasures", Map.of("kind", "PROPOSAL", "subject", id, "reason", "demande"));
        check("/api/v1/erasures", "post", erasure);
        check("/api/v1/erasures", get(dpo, "/api/v1/erasures"));
        assertThat(found).isEmpty();
    }

    @Test
    void the_check_itself_finds_an_answer_that_is_not_as_documented() {
        String schema = schema("/api/v1/uses/{key}", "get", 200);
        assertThat(errors(schema, "{\"key\":\"tiers\"}")).isNotEmpty();
        assertThat(errors(schema("/api/v1/uses", "get", 200), "{}")).isNotEmpty();
    }

    private void check(String path, Answer answer) {
        check(path, "get", answer);
    }

    private void check(String path, String method, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        assertThat(errors(schema(path, method, answer.status()), answer.text()))
                .as(path)
                .isEmpty();
    }

    /** The schema of an answer, with the document's components beside it. */
    private static String schema(String path, String method, int status) {
        JsonNode document = document();
        JsonNode operation = document.get("paths").get(path).get(method);
        JsonNode schema = operation
                .get("responses")
                .get(String.valueOf(status))
                .get("content")
                .iterator()
                .next()
                .get("schema");
        return "{\"components\":" + document.get("components") + ",\"allOf\":[" + schema + "]}";
    }

    private static List<String> errors(String schema, String answer) {
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        List<String> errors = new ArrayList<>();
        compiled.validate(answer, InputFormat.JSON).forEach(error -> errors.add(error.getMessage()));
        return errors;
    }

    private static JsonNode document() {
        Answer answer = get(null, "/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> named(RequestMappingInfo info) {
        List<String> named = new ArrayList<>();
        for (String path : info.getPatternValues()) {
            boolean ours = path.startsWith("/api/v1") || path.equals("/journal/{slug}/heads");
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                if (ours) {
                    named.add(method + " " + path);
                }
            }
        }
        return named;
    }
}
