package fr.beffroi.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import fr.beffroi.client.Answer;
import fr.beffroi.client.BeffroiClient;
import fr.beffroi.server.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas say what the program takes and tells, no more and no less. */
class SubmissionSchemaTest extends VendorTest {
    private BeffroiClient client;
    private Town own;
    private JsonSchema schema;
    private Vendor vendor;

    @BeforeEach
    void open() {
        own = newTown();
        vendor = opened(own, "eclairage");
        tenancy.run(
                own.id(),
                () -> vendors.set(vendor, null, true, 600, person(own, fr.beffroi.oversight.Role.ADMINISTRATOR)));
        client = client(own, vendor);
        schema = published("proposal");
    }

    @Test
    void what_the_client_writes_is_valid_and_taken() throws Exception {
        assertAgree("whole", whole(), true);
        assertAgree("least", (ObjectNode) json(fault("1").toJson()), true);
    }

    @Test
    void each_field_that_lacks_or_is_of_another_type_or_too_long_is_refused_by_both_and_named() throws Exception {
        Map<String, ObjectNode> bad = new LinkedHashMap<>();
        for (String field : whole().propertyNames()) {
            if (!field.equals("urgent") && !field.equals("replaces")) {
                bad.put(field + " lacks", changed(one -> one.remove(field)));
            }
            bad.put(
                    field + " of another type",
                    changed(one -> one.putArray(field).add(List.of(1).toString())));
        }
        for (String field : List.of("reference", "kind", "subject", "content")) {
            bad.put(field + " a number", changed(one -> one.put(field, 12)));
            bad.put(field + " empty", changed(one -> one.put(field, "")));
            bad.put(field + " blank", changed(one -> one.put(field, "  ")));
            bad.put(field + " endless", changed(one -> one.put(field, "x".repeat(20_001))));
        }
        bad.put("two lines", changed(one -> one.put("subject", "une\ndeux")));
        bad.put("unknown field", changed(one -> one.put("couleur", "rouge")));
        bad.put("unknown field within", changed(one -> ((ObjectNode) one.path("model")).put("couleur", "rouge")));
        bad.put("no evidence", changed(one -> one.putArray("evidence")));
        bad.put("confidence above one", changed(one -> ((ObjectNode) one.path("confidence")).put("value", 1.01)));
        bad.put("confidence as text", changed(one -> ((ObjectNode) one.path("confidence")).put("value", "0.5")));
        bad.put("calibration lacks", changed(one -> ((ObjectNode) one.path("confidence")).remove("calibration")));
        bad.put("joules below zero", changed(one -> ((ObjectNode) one.path("energy")).put("joules", -1)));
        bad.put("joules beyond all", changed(one -> ((ObjectNode) one.path("energy")).put("joules", 1e13)));
        bad.put("replaces no id", changed(one -> one.put("replaces", "12")));
        ArrayNode evidence = (ArrayNode) changed(one -> {}).path("evidence");
        for (int i = 0; i < evidence.size(); i++) {
            int at = i;
            for (String field : evidence.get(i).propertyNames()) {
                if (!field.equals("address")) {
                    bad.put(
                            at + " without " + field,
                            changed(one -> piece(one, at).remove(field)));
                }
                bad.put(at + " bad " + field, changed(one -> piece(one, at).putObject(field)));
            }
            bad.put(at + " more", changed(one -> piece(one, at).put("x", 1)));
        }
        bad.put("picture", changed(one -> piece(one, 0).put("kind", "picture")));
        bad.put("address", changed(one -> piece(one, 0).put("address", "javascript:alert(1)")));
        bad.put("no such day", changed(one -> piece(one, 0).put("sourceDate", "2026-02-31")));
        bad.put(
                "too much evidence",
                changed(one -> IntStream.range(0, 100)
                        .forEach(i -> ((ArrayNode) one.path("evidence"))
                                .add(one.path("evidence").get(1).deepCopy()))));
        for (Map.Entry<String, ObjectNode> one : bad.entrySet()) {
            assertAgree(one.getKey(), one.getValue(), false);
        }
        assertThat(waiting(own)).isEmpty();
        assertThat(detail(changed(one -> piece(one, 0).remove("quote")).toString()))
                .contains("evidence[0].quote");
        assertThat(detail(changed(one -> one.put("couleur", "rouge")).toString()))
                .contains("couleur");
        assertThat(detail(changed(one -> one.put("kind", "")).toString())).contains("kind");
    }

    @Test
    void what_is_no_json_object_is_told_with_its_place() throws Exception {
        assertThat(detail("{\"reference\":\n \"x\",,")).contains("ligne 2");
        assertThat(detail("[]")).contains("objet JSON");
        assertThat(detail("null")).contains("objet JSON");
        assertThat(detail("")).isNotBlank();
        assertThat(detail("{\"reference\":\"a\",\"reference\":\"b\"}")).contains("Rien n’a été reçu");
        assertThat(detail(whole() + "{}")).contains("Rien n’a été reçu");
        assertThat(detail("[".repeat(2000))).contains("Rien n’a été reçu");
        assertThat(waiting(own)).isEmpty();
    }

    @Test
    void a_decision_is_told_as_its_schema_says() throws Exception {
        String id = json(client.submit(fault("1"), "a").body()).path("id").asString();
        String other = json(client.submit(fault("2"), "b").body()).path("id").asString();
        Visitor agent = agent(own);
        decide(agent, id, "ACCEPT", Map.of());
        decide(agent, other, "REJECT", new HashMap<>(Map.of("motive", "non")));
        JsonSchema decision = published("decision");
        JsonNode events = json(client.decisions(0).body()).path("events");
        assertThat(events).hasSize(2);
        events.forEach(one -> assertThat(faults(decision, one.toString())).isEmpty());
        assertThat(faults(decision, "{\"number\":1}")).isNotEmpty();
    }

    private void assertAgree(String name, ObjectNode submission, boolean right) throws Exception {
        assertThat(faults(schema, submission.toString()).isEmpty())
                .as("schema: " + name + " " + faults(schema, submission.toString()))
                .isEqualTo(right);
        Answer answer = client.submit(submission.toString(), name.replace(' ', '-'));
        assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(right ? 201 : 422);
    }

    private String detail(String body) throws Exception {
        Answer answer = client.submit(body, "k");
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        return json(answer.body()).path("detail").asString();
    }

    private static ObjectNode whole() {
        return (ObjectNode) json(fault("1")
                .urgent()
                .ruleFinding("R1", "à vérifier", "CCP R2112-4", "Le nombre n’est pas dit.")
                .citation("marché", "Ligne 1", "Le passage entier.", "passage", LocalDate.of(2026, 1, 2))
                .toJson());
    }

    /** With the citation in the first place. */
    private static ObjectNode changed(java.util.function.Consumer<ObjectNode> change) {
        ObjectNode one = whole();
        List<JsonNode> evidence = new ArrayList<>();
        one.path("evidence").forEach(evidence::add);
        ArrayNode turned = one.putArray("evidence");
        evidence.reversed().forEach(turned::add);
        change.accept(one);
        return one;
    }

    private static ObjectNode piece(ObjectNode submission, int at) {
        return (ObjectNode) submission.path("evidence").get(at);
    }

    private static JsonSchema published(String name) {
        String text = new String(visitor().fetch("/api/v1/vendor/schemas/" + name), StandardCharsets.UTF_8);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        text,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static List<String> faults(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
