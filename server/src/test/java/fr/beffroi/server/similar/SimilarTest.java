package fr.beffroi.server.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.FormData;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import fr.beffroi.server.platform.Tenancy;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** An office of its own, with drafting open. */
abstract class SimilarTest extends ServerTest {
    static final JsonMapper JSON = JsonMapper.shared();
    static final String FAMILY = "subvention-association";

    @Autowired
    Tenancy tenancy;

    @Autowired
    Uses uses;

    @Autowired
    Tokens tokens;

    final Town own = newTown();

    void openDrafting(Town whose) {
        Person elu = new Person(whose.account(Role.ELU), Role.ELU);
        tenancy.run(whose.id(), () -> {
            uses.readAgain("drafting", 0, elu);
            uses.change("drafting", UseState.OPEN, elu, new Motive("essai", null));
        });
    }

    Visitor agent(Town whose) {
        return visitor().signIn(whose.email(Role.AGENT), PASSWORD);
    }

    /** As the page of sources sends it. */
    static Visitor.Page imported(Visitor agent, String file, byte[] content, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.putIfAbsent("name", "Communes voisines");
        form.put(
                "_csrf",
                agent.get("/actes/semblables/sources")
                        .document()
                        .select("main input[name=_csrf]")
                        .val());
        return agent.send(upload(HttpRequest.newBuilder(agent.uri("/actes/semblables/sources")), file, content, form));
    }

    static Document page(Visitor visitor, String path) {
        Visitor.Page page = visitor.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        return page.document();
    }

    /** @return the id of the first act that is found */
    static String firstFound(Visitor visitor, String words) {
        String href = page(visitor, "/actes/semblables?q=" + words.replace(" ", "+"))
                .select(".act-list h2 a")
                .attr("href");
        return href.replaceAll("^/actes/semblables/|\\?.*$", "");
    }

    /** Composed from the sample of its family, for a session on 10 December 2026. */
    UUID draft(Town whose) {
        Map<String, Object> facts =
                new LinkedHashMap<>(Families.shipped().get(FAMILY).sample().plain());
        facts.put("session_date", "2026-12-10");
        Visitor.Page made = visitor()
                .send(HttpRequest.newBuilder(address().resolve("api/v1/drafts"))
                        .header("Authorization", "Bearer " + token(whose, EnumSet.allOf(Scope.class)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                                "need", "Verser une subvention au judo club", "family", FAMILY, "facts", facts)))));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return UUID.fromString(JSON.readTree(made.body()).path("id").asString());
    }

    String token(Town whose, Set<Scope> scopes) {
        return tenancy.in(
                whose.id(),
                () -> tokens.create(
                        whose.account(Role.AGENT),
                        "essai",
                        scopes,
                        Instant.now().plus(Duration.ofDays(1))));
    }

    static HttpRequest.Builder upload(HttpRequest.Builder to, String file, byte[] content, Map<String, String> fields) {
        return FormData.post(to, fields, new FormData.Sent("file", file, content));
    }
}
