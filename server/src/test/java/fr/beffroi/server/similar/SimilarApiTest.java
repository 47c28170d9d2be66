package fr.beffroi.server.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimilarApiTest extends SimilarTest {
    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    private String token = "";

    @BeforeEach
    void openTown() {
        openDrafting(own);
        token = token(own, ALL);
    }

    @Test
    void aProgramImportsSearchesComparesTakesOverAndRemoves() {
        JsonNode done =
                ok(201, send("sources", "voisines.zip", Tables.judo(), Map.of("name", "Voisines", "kind", "COMMUNE")));
        assertThat(done.path("source").path("acts").asInt()).isEqualTo(1);
        assertThat(done.path("titleOnly").asInt()).isZero();
        JsonNode hits = ok(200, get("?q=subvention%20judo&subject=7.5"));
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).path("matched").path("judo").toString()).contains("TITLE");
        String id = hits.get(0).path("act").path("id").asString();
        JsonNode act = ok(200, get("/" + id));
        assertThat(act.path("paragraphs")).hasSize(5);

        UUID draft = draft(own);
        assertThat(ok(200, get("/" + id + "/comparison?draft=" + draft))).isNotEmpty();
        assertThat(ok(200, get("/" + id + "/comparison?act=" + id)))
                .allSatisfy(row -> assertThat(row.path("likeness").asDouble()).isEqualTo(1));
        JsonNode marks = ok(200, get("/" + id + "/paragraphs/3/adaptation?draft=" + draft));
        assertThat(marks.path("on").asString()).isEqualTo("2026-12-10");
        assertThat(marks.path("toAdapt").toString()).contains("AMOUNT", "COLLECTIVITY", "PERSON");
        JsonNode taken = ok(201, post("/" + id + "/paragraphs/3/taking", Map.of("draft", draft)));
        assertThat(taken.path("text").asString()).startsWith("Une subvention de 1 800 €");
        JsonNode now =
                ok(200, to("api/v1/drafts/" + draft, HttpRequest.newBuilder().GET()));
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.toString()).contains("Commune de Val-Exemple, acte n° D-1");

        String source = ok(200, get("/sources")).get(0).path("id").asString();
        assertThat(to(
                                "api/v1/similar-acts/sources/" + source,
                                HttpRequest.newBuilder().DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(get("/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsAProblemThatSaysWhere() {
        JsonNode lines = ok(
                422,
                send(
                        "sources",
                        "a.csv",
                        Tables.table(Tables.row("1", "Un").replace("2025-06-12", "demain")),
                        Map.of("name", "Voisines")));
        assertThat(lines.path("key").asString()).isEqualTo("similaracts.import.refused");
        assertThat(lines.path("errors").get(0).asString()).contains("ligne 2", "DELIB_DATE", "AAAA-MM-JJ");
        JsonNode empty = ok(422, send("sources", "a.csv", Tables.table(), Map.of("name", "Voisines")));
        assertThat(empty.path("key").asString()).isEqualTo("similar.empty");
        assertThat(ok(422, get("?q=x&subject=sept")).path("detail").asString()).contains("7.5");
        assertThat(get("?q=x&kind=VILLE").status()).isEqualTo(400);
        assertThat(get("/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ok(200, get("/sources"))).isEmpty();
    }

    @Test
    void eachCallNeedsItsScopeAndAnotherCollectivityFindsNothing() {
        ok(201, send("sources", "voisines.zip", Tables.judo(), Map.of("name", "Voisines")));
        String id = ok(200, get("?q=judo")).get(0).path("act").path("id").asString();
        UUID draft = draft(own);
        token = token(own, EnumSet.of(Scope.READ));
        assertThat(get("?q=judo").status()).isEqualTo(200);
        assertThat(post("/" + id + "/paragraphs/0/taking", Map.of("draft", draft))
                        .status())
                .isEqualTo(403);
        assertThat(send("sources", "a.csv", Tables.judo(), Map.of("name", "Voisines"))
                        .status())
                .isEqualTo(403);
        Town other = newTown();
        openDrafting(other);
        token = token(other, ALL);
        assertThat(ok(200, get("?q=judo"))).isEmpty();
        assertThat(get("/" + id).status()).isEqualTo(404);
        assertThat(post("/" + id + "/paragraphs/0/taking", Map.of("draft", draft))
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode ok(int status, Visitor.Page answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private Visitor.Page get(String path) {
        return to("api/v1/similar-acts" + path, HttpRequest.newBuilder().GET());
    }

    private Visitor.Page post(String path, Map<String, ?> body) {
        return to(
                "api/v1/similar-acts" + path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Visitor.Page send(String path, String file, byte[] content, Map<String, String> fields) {
        return to("api/v1/similar-acts/" + path, upload(HttpRequest.newBuilder(), file, content, fields));
    }

    private Visitor.Page to(String path, HttpRequest.Builder request) {
        return visitor()
                .send(request.uri(address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", "fr"));
    }
}
