package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import fr.beffroi.water.telemetry.files.SensorThings;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A supervision that pushes its measures. */
class ReadingsApiTest extends Waterworks {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TWO = """
            {"readings":[{"meter":"Bourg","hour":"2026-06-01T00:00:00Z","litresPerSecond":12.5},
             {"meter":"Bourg","hour":"2026-06-01T03:00:00+01:00","litresPerSecond":13}]}""";

    @Autowired
    private Mappings mappings;

    @Test
    void hoursArePushedOnceCorrectedAndAskedForAgain() {
        String token = token(own, EnumSet.of(Scope.READ, Scope.PROPOSE));
        JsonNode first = JSON.readTree(pushed(token, TWO, 201).body());
        assertThat(first.path("added").asInt()).isEqualTo(2);
        assertThat(first.path("way").asString()).isEqualTo("API");
        assertThat(JSON.readTree(pushed(token, TWO, 201).body()).path("added").asInt())
                .isZero();
        JsonNode corrected =
                JSON.readTree(pushed(token, TWO.replace("12.5", "11"), 201).body());
        assertThat(corrected.path("changed").asInt()).isOne();
        JsonNode meters = JSON.readTree(get(token, "/api/v1/telemetry/meters").body());
        assertThat(meters.get(0).path("name").asString()).isEqualTo("Bourg");
        assertThat(meters.get(0).path("last").asString()).isEqualTo("2026-06-01T02:00:00Z");
        assertThat(JSON.readTree(get(token, "/api/v1/telemetry/imports").body()))
                .hasSize(3);
    }

    @Test
    void whatASensorThingsServerAnsweredIsTakenAsItIs() {
        String token = token(own, EnumSet.of(Scope.READ, Scope.PROPOSE));
        String answer = """
                {"value":[{"name":"Bourg","unitOfMeasurement":{"symbol":"L/s"},"Observations":[
                 {"phenomenonTime":"2026-06-01T00:00:00Z","result":12.5}]}]}""";
        assertThat(things(token, answer, 201)).contains("\"added\":1");
        assertThat(tenancy.in(own.id(), measures::names)).containsExactly("Bourg");
        assertThat(things(token, answer.replace("12.5", "\"beaucoup\""), 422)).contains("pas un nombre");
        assertThat(page(agent(own), "/eau/mesures").text()).contains("SensorThings", "pas un nombre");
        things(token(own, Set.of(Scope.READ)), answer, 403);
    }

    @Test
    void anAnswerWithoutEndIsReadNoFurtherThanItMayBeLong() {
        byte[] blank = new byte[SensorThings.LARGEST + (1 << 16)];
        Arrays.fill(blank, (byte) ' ');
        HttpRequest.BodyPublisher unsaid =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blank));
        assertThat(things(token(own, EnumSet.of(Scope.PROPOSE)), unsaid, 422)).contains("50");
    }

    @Test
    void twoHoursOfEachOfManyMetersYearsApartAreRefused() {
        String far = IntStream.range(0, 200)
                .mapToObj(i -> "{\"meter\":\"C" + i + "\",\"hour\":\"2006-06-01T00:00:00Z\",\"litresPerSecond\":1},"
                        + "{\"meter\":\"C" + i + "\",\"hour\":\"2026-05-01T00:00:00Z\",\"litresPerSecond\":1}")
                .collect(Collectors.joining(",", "{\"readings\":[", "]}"));
        assertThat(pushed(token(own, EnumSet.of(Scope.PROPOSE)), far, 422).body())
                .contains("moins de compteurs");
        assertThat(tenancy.in(own.id(), measures::names)).isEmpty();
    }

    private String things(String token, String body, int status) {
        return things(token, HttpRequest.BodyPublishers.ofString(body), status);
    }

    private String things(String token, HttpRequest.BodyPublisher body, int status) {
        Visitor.Page page = visitor()
                .send(HttpRequest.newBuilder(visitor().uri("/api/v1/telemetry/sensorthings"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(body));
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        return page.body();
    }

    @Test
    void aTokenWithoutTheRightPushesNothing() {
        pushed(token(own, Set.of(Scope.READ)), TWO, 403);
        assertThat(tenancy.in(own.id(), measures::names)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedWhole() {
        String token = token(own, EnumSet.of(Scope.READ, Scope.PROPOSE));
        assertThat(pushed(token, TWO.replace("T00:00", "T00:15"), 422).body()).contains("minute zéro");
        assertThat(pushed(token, TWO.replace("T03:00:00+01:00", "T00:00:00Z"), 422)
                        .body())
                .contains("deux fois");
        assertThat(pushed(token, TWO.replace("2026-06-01T00", "1926-06-01T00"), 422)
                        .body())
                .contains("vingt ans");
        assertThat(pushed(token, TWO.replace("2026-06-01", "9999-06-01"), 422).body())
                .contains("corrigez leurs dates");
        assertThat(pushed(token, TWO.replace("13}", "1e9}"), 422).body()).contains("plausible");
        pushed(token, "{\"readings\":[]}", 400);
        pushed(token, TWO.replace("13}", "null}"), 400);
        assertThat(tenancy.in(own.id(), measures::names)).isEmpty();
    }

    @Test
    void aWholeExportIsReadByTheMappingOfThatNameOrOfTheFilesName() throws IOException {
        byte[] export = export(Map.of("Bourg", quiet(1)));
        TelemetryMapping mapping = TelemetryMapping.guess("x.csv", export);
        tenancy.run(own.id(), () -> mappings.save("SOFREL", "sofrel-", mapping, false, agentOf(own)));
        String token = token(own, EnumSet.of(Scope.READ, Scope.PROPOSE));
        assertThat(JSON.readTree(export(token, "x.csv", export, "SOFREL", 201))
                        .path("added")
                        .asInt())
                .isEqualTo(3840);
        assertThat(JSON.readTree(export(token, "sofrel-7.csv", export, "", 201))
                        .path("added")
                        .asInt())
                .isZero();
        assertThat(export(token, "x.csv", export, "Autre", 422)).contains("Aucune correspondance");
        assertThat(export(token, "sofrel-8.csv", "Date;x\n".getBytes(), "", 422))
                .contains("sofrel-8.csv");
        JsonNode imports = JSON.readTree(get(token, "/api/v1/telemetry/imports").body());
        assertThat(imports.get(0).path("fault").asString()).contains("sofrel-8.csv");
    }

    private static String export(String token, String file, byte[] content, String mapping, int status) {
        Visitor.Page answer = visitor()
                .send(upload(
                        HttpRequest.newBuilder(address().resolve("/api/v1/telemetry/exports"))
                                .header("Authorization", "Bearer " + token),
                        file,
                        content,
                        Map.of("mapping", mapping)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static Visitor.Page pushed(String token, String body, int status) {
        Visitor.Page answer = visitor()
                .send(HttpRequest.newBuilder(address().resolve("/api/v1/telemetry/readings"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static Visitor.Page get(String token, String path) {
        Visitor.Page answer = visitor()
                .send(HttpRequest.newBuilder(address().resolve(path)).header("Authorization", "Bearer " + token));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
