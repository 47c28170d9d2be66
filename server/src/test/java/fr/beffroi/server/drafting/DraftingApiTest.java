package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DraftingApiTest extends DraftingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Uses uses;

    @Autowired
    private Tokens tokens;

    @Autowired
    private ValidatedDrafts validated;

    static Stream<String> families() {
        return Families.shipped().all().stream().map(family -> family.key());
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyShippedFamilyIsDraftedFromItsSampleWithoutBlockingFindingAndValidated(String family) {
        String agent = token(own, EnumSet.allOf(Scope.class));
        JsonNode draft = created(agent, family);
        assertThat(draft.path("findings"))
                .as(family)
                .noneMatch(one -> one.path("severity").asString().equals("BLOCKING"));
        assertThat(draft.path("missing")).as(family).isEmpty();
        assertThat(draft.path("parts")).isNotEmpty();
        assertThat(draft.path("parts"))
                .as(family)
                .noneMatch(one -> one.path("text").asString().matches("(?s).*(?:[{}]|\\bnull\\b).*"));

        HttpResponse<String> decided = validate(agent, draft, null);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        assertThat(JSON.readTree(decided.body()).path("verdict").asString()).isEqualTo("ACCEPT");
        List<ValidatedDraft> known = in(validated::list);
        assertThat(known).hasSize(1);
        assertThat(known.getFirst().family()).isEqualTo(family);
        assertThat(known.getFirst().writing().parts())
                .hasSize(draft.path("parts").size());
    }

    @Test
    void aNeedIsRankedAndTheFactsThatItSaysAreRead() {
        String agent = token(own, EnumSet.of(Scope.PROPOSE));
        HttpResponse<String> answer =
                post(agent, "drafts/needs", Map.of("need", "Verser 1 500 euros à l’association Judo Club"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode first = JSON.readTree(answer.body()).get(0);
        assertThat(first.path("key").asString()).isEqualTo(FAMILY);
        assertThat(first.path("why")).isNotEmpty();
        assertThat(first.path("facts").toString()).contains("1500");
    }

    @Test
    void theHourOfANeedIsTheServersAlsoForPrograms() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String agent = token(own, EnumSet.of(Scope.PROPOSE));
        post(
                agent,
                "drafts",
                Map.of(
                        "family",
                        FAMILY,
                        "facts",
                        Map.of(),
                        "needAt",
                        before.minusSeconds(86_400).toString()));
        assertThat(in(() -> drafts.recent(10)))
                .allMatch(draft -> !draft.needAt().isBefore(before));
        assertThat(post(agent, "drafts", Map.of("family", FAMILY, "facts", Map.of()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(in(() -> drafts.recent(10)))
                .isNotEmpty()
                .allMatch(draft -> !draft.needAt().isBefore(before));
    }

    @Test
    void factsMayBeMissingAtFirstAndAreThenAskedForAndBlock() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        HttpResponse<String> answer = post(agent, "drafts", Map.of("family", FAMILY, "facts", Map.of()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode draft = JSON.readTree(answer.body());
        assertThat(draft.path("missing")).isNotEmpty();
        assertThat(validate(agent, draft, null).statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(validate(agent, draft, null).body())
                        .path("key")
                        .asString())
                .isEqualTo("drafting.validate.reason");

        String id = draft.path("id").asString();
        HttpResponse<String> again = post(agent, "drafts/" + id + "/facts", Map.of("facts", sample(FAMILY)));
        JsonNode complete = JSON.readTree(again.body());
        assertThat(complete.path("missing")).as(again.body()).isEmpty();
        assertThat(complete.path("version").asInt()).isEqualTo(2);
        assertThat(complete.path("proposal").asString())
                .isNotEqualTo(draft.path("proposal").asString());
        assertThat(validate(agent, complete, null).statusCode()).isEqualTo(201);
    }

    @Test
    void aFactThatIsNotUnderstoodIsAProblemInOneLineThatSaysWhatToDo() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        HttpResponse<String> answer =
                post(agent, "drafts", Map.of("family", FAMILY, "facts", Map.of("montant", "beaucoup")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).contains("montant en euros");
    }

    @Test
    void aTextIsSavedFromItsVersionAndMergedWithWhatCameMeanwhile() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        JsonNode draft = created(agent, FAMILY);
        JsonNode first = saved(agent, draft, 0, "Premier texte de l’un.");
        assertThat(first.path("draft").path("version").asInt()).isEqualTo(2);
        JsonNode second = saved(agent, draft, 1, "Second texte de l’autre.");
        assertThat(second.path("merged").asBoolean()).isTrue();
        assertThat(second.path("conflicts")).isEmpty();
        assertThat(second.toString()).contains("Premier texte de l’un.").contains("Second texte de l’autre.");
        HttpResponse<String> decided = validate(agent, second.path("draft"), null);
        assertThat(JSON.readTree(decided.body()).path("verdict").asString()).isEqualTo("AMEND");
    }

    @Test
    void suggestionsAreMadeReadAndAnsweredByPrograms() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        JsonNode draft = created(agent, FAMILY);
        String path = "drafts/" + draft.path("id").asString() + "/suggestions";
        JsonNode first = draft.path("parts").get(0);
        JsonNode last = draft.path("parts").get(draft.path("parts").size() - 1);
        String lastId = last.path("id").asString();
        HttpResponse<String> added = post(
                agent,
                path,
                Map.of("kind", "INSERT", "part", lastId, "words", "Il en sera rendu compte.", "comment", "usage"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(JSON.readTree(added.body()).path("partKind").asString()).isEqualTo("PROVISION");
        assertThat(post(agent, path, Map.of("kind", "INSERT", "partKind", "RECITAL", "words", "que…"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(post(
                                agent,
                                path,
                                Map.of(
                                        "kind",
                                        "DELETE",
                                        "part",
                                        first.path("id").asString()))
                        .statusCode())
                .isEqualTo(201);
        JsonNode open =
                JSON.readTree(get(token(own, EnumSet.of(Scope.READ)), path).body());
        assertThat(open).hasSize(3);
        assertThat(open.get(2).path("before").asString())
                .isEqualTo(first.path("text").asString());

        JsonNode left = JSON.readTree(
                post(agent, path + "/" + open.get(0).path("id").asString() + "/answers", Map.of("accept", true))
                        .body());
        assertThat(left).hasSize(2);
        JsonNode now = JSON.readTree(
                get(agent, "drafts/" + draft.path("id").asString()).body());
        assertThat(now.path("parts")
                        .get(now.path("parts").size() - 1)
                        .path("text")
                        .asString())
                .isEqualTo("Il en sera rendu compte.");

        HttpResponse<String> nowhere = post(agent, path, Map.of("kind", "DELETE", "part", "absente"));
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(nowhere.body()).path("key").asString()).isEqualTo("editing.gone");
        assertThat(post(token(own, EnumSet.of(Scope.READ)), path, Map.of("kind", "DELETE", "part", lastId))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(token(otherTown, EnumSet.allOf(Scope.class)), path).statusCode())
                .isIn(403, 404);
    }

    @Test
    void anotherCollectivityFindsNothingAndEachCallNeedsItsScope() {
        JsonNode draft = created(token(own, EnumSet.allOf(Scope.class)), FAMILY);
        String id = draft.path("id").asString();
        OpenDrafting.in(
                context(), otherTown.id(), new fr.beffroi.oversight.Person(otherTown.account(Role.ELU), Role.ELU));
        String stranger = token(otherTown, EnumSet.allOf(Scope.class));
        assertThat(get(stranger, "drafts/" + id).statusCode()).isEqualTo(404);
        assertThat(validate(stranger, draft, null).statusCode()).isEqualTo(404);
        String reader = token(own, EnumSet.of(Scope.READ));
        assertThat(get(reader, "drafts/" + id).statusCode()).isEqualTo(200);
        assertThat(validate(reader, draft, null).statusCode()).isEqualTo(403);
        assertThat(post(reader, "drafts/needs", Map.of("need", "subvention")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whileTheUseIsSuspendedNothingRuns() {
        String agent = token(own, EnumSet.allOf(Scope.class));
        JsonNode draft = created(agent, FAMILY);
        tenancy.run(
                own.id(),
                () -> uses.change(
                        DraftingFeature.USE, UseState.SUSPENDED, person(Role.ELU), new Motive("essai", null)));
        assertThat(get(agent, "drafts/" + draft.path("id").asString()).statusCode())
                .isEqualTo(403);
        assertThat(post(agent, "drafts/needs", Map.of("need", "subvention")).statusCode())
                .isEqualTo(403);
        assertThat(post(agent, "drafts", Map.of("family", FAMILY, "facts", Map.of()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(validate(agent, draft, null).statusCode()).isEqualTo(403);
    }

    private JsonNode created(String token, String family) {
        HttpResponse<String> answer = post(token, "drafts", Map.of("family", family, "facts", sample(family)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    /** With a session day beside the family's own facts. */
    private static Map<String, Object> sample(String family) {
        Map<String, Object> facts =
                new LinkedHashMap<>(Families.shipped().get(family).sample().plain());
        facts.putIfAbsent("session_date", "2026-12-10");
        return facts;
    }

    private JsonNode saved(String token, JsonNode draft, int part, String text) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (JsonNode one : draft.path("parts")) {
            parts.add(Map.of(
                    "id",
                    one.path("id").asString(),
                    "kind",
                    one.path("kind").asString(),
                    "text",
                    parts.size() == part ? text : one.path("text").asString()));
        }
        Map<String, Object> body = Map.of(
                "version",
                draft.path("version").asInt(),
                "title",
                draft.path("title").asString(),
                "parts",
                parts);
        HttpResponse<String> answer = send(
                token,
                request("drafts/" + draft.path("id").asString() + "/text")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> validate(String token, JsonNode draft, @Nullable String motive) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", draft.path("version").asInt());
        body.put("fingerprint", draft.path("fingerprint").asString());
        if (motive != null) {
            body.put("motive", motive);
        }
        return post(token, "drafts/" + draft.path("id").asString() + "/validations", body);
    }

    private static HttpResponse<String> get(String token, String path) {
        return send(token, request(path).GET());
    }

    private static HttpResponse<String> post(String token, String path, Map<String, ?> body) {
        return send(
                token,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + "api/v1/" + path));
    }

    private static HttpResponse<String> send(String token, HttpRequest.Builder request) {
        try {
            return CLIENT.send(
                    request.header("Authorization", "Bearer " + token)
                            .header("Accept-Language", "fr")
                            .build(),
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
}
