package fr.beffroi.server.oversight.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.journal.JournalFile;
import fr.beffroi.oversight.journal.Proof;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OversightApiTest extends ApiTest {

    @Test
    void another_vendor_s_proposal_is_decided_by_a_named_person_and_reversed_with_a_motive() {
        Town town = newTown();
        open(town, "tiers");
        JsonNode proposal = submitted(town, "tiers");
        String agent = token(town, Role.AGENT, ALL);
        String path = "/api/v1/proposals/" + proposal.get("id").asString();
        JsonNode seen = get(agent, path).json();
        assertThat(seen.get("fingerprint")).isEqualTo(proposal.get("fingerprint"));
        assertThat(seen.get("evidence")).hasSize(3);
        Answer decided = post(
                agent,
                path + "/decisions",
                Map.of("fingerprint", seen.get("fingerprint").asString(), "verdict", "ACCEPT", "inViewMs", 3_600_000));
        assertThat(decided.status()).isEqualTo(201);
        assertThat(decided.json().get("by").asString())
                .isEqualTo(town.account(Role.AGENT).toString());
        assertThat(decided.json().get("inViewMs").asLong()).isBetween(0L, 600_000L);
        assertThat(get(agent, path).json().get("status").asString()).isEqualTo("ACCEPTED");
        Answer again = post(
                agent,
                path + "/decisions",
                Map.of("fingerprint", seen.get("fingerprint").asString(), "verdict", "REJECT", "motive", "faux"));
        assertProblem(again, 409, "decision.stale.decided");
        Answer reversed = post(
                agent,
                path + "/decisions",
                Map.of(
                        "fingerprint",
                        seen.get("fingerprint").asString(),
                        "verdict",
                        "REJECT",
                        "motive",
                        "faux",
                        "reverses",
                        decided.json().get("id").asString()));
        assertThat(reversed.status()).isEqualTo(201);
        assertThat(get(agent, path + "/decisions").json()).hasSize(2).allMatch(one -> one.has("inViewMs"));
        assertThat(get(token(town, Role.HEAD_OF_SERVICE, ALL), path + "/decisions")
                        .json())
                .as("how long a person looked is shown to that person alone")
                .hasSize(2)
                .noneMatch(one -> one.has("inViewMs"));
    }

    @Test
    void another_vendor_s_proposal_is_read_and_accepted_on_its_page() {
        Town town = newTown();
        open(town, "tiers");
        assertReadAndAcceptedOnItsPage(town, "tiers");
    }

    @Test
    void another_vendor_s_proposal_for_a_use_that_beffroi_serves_is_not_taken_for_an_erased_one() {
        Town town = newTown();
        post(token(town, Role.ELU, ALL), "/api/v1/uses/answers/changes", MOTIVE);
        assertReadAndAcceptedOnItsPage(town, "answers");
    }

    private static void assertReadAndAcceptedOnItsPage(Town town, String use) {
        String page = "/propositions/" + submitted(town, use).get("id").asString();
        Visitor agent = visitor().signIn(town.email(Role.AGENT), PASSWORD);
        assertThat(agent.get("/").body()).contains(page);
        Document shown = agent.get(page).document();
        assertThat(shown.select(".draft").text()).contains("La mairie ouvre à 9 h.");
        assertThat(shown.select(".sources").text()).contains("Horaires", "2 janvier 2026", "9 h", "score 0,5");
        assertThat(shown.text()).doesNotContain("??").doesNotContain("effacé");
        String fingerprint = shown.select("#accepter [name=fingerprint]").val();
        agent.post(page + "/decisions", Map.of("fingerprint", fingerprint, "verdict", "ACCEPT", "inView", "0"));
        assertThat(agent.get(page).document().select(".history").text()).contains("Acceptée");
    }

    @Test
    void a_token_does_only_what_its_scopes_and_its_account_s_roles_allow() {
        Town town = newTown();
        open(town, "tiers");
        JsonNode proposal = submitted(town, "tiers");
        String path = "/api/v1/proposals/" + proposal.get("id").asString();
        Map<String, Object> acceptance =
                Map.of("fingerprint", proposal.get("fingerprint").asString(), "verdict", "ACCEPT");
        assertThat(get(null, "/api/v1/uses").status()).isEqualTo(401);
        assertThat(get("beffroi_inconnu", "/api/v1/uses").status()).isEqualTo(401);
        String reader = token(town, Role.AGENT, Set.of(Scope.READ));
        assertThat(get(reader, path).status()).isEqualTo(200);
        assertThat(post(reader, path + "/decisions", acceptance).status()).isEqualTo(403);
        assertThat(post(reader, "/api/v1/proposals", newProposal("tiers")).status())
                .isEqualTo(403);
        assertThat(post(reader, "/api/v1/uses/tiers/changes", MOTIVE).status()).isEqualTo(403);
        String proposer = token(town, Role.AGENT, Set.of(Scope.PROPOSE));
        assertThat(get(proposer, path).status()).isEqualTo(403);
        assertThat(post(proposer, "/api/v1/proposals", newProposal("tiers")).status())
                .isEqualTo(201);
        assertThat(post(proposer, path + "/decisions", acceptance).status()).isEqualTo(403);
        String administrator = token(town, Role.ADMINISTRATOR, ALL);
        assertThat(post(administrator, path + "/decisions", acceptance).status())
                .isEqualTo(403);
        assertThat(get(administrator, path).status()).isEqualTo(403);
        assertProblem(
                post(administrator, "/api/v1/uses/tiers/changes", MOTIVE), 403, "use.no_such_change", "use.needs_elu");
        String agent = token(town, Role.AGENT, ALL);
        assertThat(post(agent, "/api/v1/erasures", erasure(proposal)).status()).isEqualTo(403);
        assertThat(get(agent, "/api/v1/erasures").status()).isEqualTo(403);
    }

    @Test
    void a_suspension_by_the_api_stops_submissions_and_decisions_at_once() {
        Town town = newTown();
        open(town, "tiers");
        JsonNode proposal = submitted(town, "tiers");
        String dpo = token(town, Role.DPO, ALL);
        Answer suspended = post(dpo, "/api/v1/uses/tiers/changes", Map.of("to", "SUSPENDED", "motive", "signalement"));
        assertThat(suspended.json().get("state").asString()).isEqualTo("SUSPENDED");
        String agent = token(town, Role.AGENT, ALL);
        assertProblem(post(agent, "/api/v1/proposals", newProposal("tiers")), 403, "use.not_open");
        String path = "/api/v1/proposals/" + proposal.get("id").asString();
        assertProblem(get(agent, path), 403, "use.not_open");
        assertThat(get(agent, "/api/v1/proposals").json()).isEmpty();
        JsonNode changes = get(agent, "/api/v1/uses/tiers/changes").json();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(1).get("provisional").asBoolean()).isTrue();
    }

    @Test
    void the_journal_is_searched_proved_exported_and_verified() throws IOException {
        Town town = newTown();
        open(town, "tiers");
        JsonNode proposal = submitted(town, "tiers");
        String agent = token(town, Role.AGENT, ALL);
        String elu = token(town, Role.ELU, ALL);
        assertThat(get(agent, "/api/v1/journal/export").status()).isEqualTo(403);
        assertThat(get(agent, "/api/v1/journal").status()).isEqualTo(403);
        Answer export = get(elu, "/api/v1/journal/export");
        assertThat(export.status()).isEqualTo(200);
        Path file = Files.writeString(folder.resolve("journal.txt"), export.text());
        JsonNode heads = get(null, "/journal/" + town.slug() + "/heads").json().get("heads");
        assertThat(heads).isNotEmpty();
        assertThat(JournalFile.verify(
                                file, heads.get(heads.size() - 1).get("root").asString())
                        .valid())
                .isTrue();
        JsonNode lines = get(
                        elu,
                        "/api/v1/journal?type=proposal.submitted&subject="
                                + proposal.get("id").asString())
                .json();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("entry").get("facts").get("use").asString()).isEqualTo("tiers");
        Answer proof =
                get(agent, "/api/v1/journal/proofs/" + lines.get(0).get("index").asLong());
        assertThat(Proof.parse(proof.text()).holds()).isTrue();
        assertThat(get(elu, "/api/v1/journal/verification").json().get("valid").asBoolean())
                .isTrue();
        assertThat(get(agent, "/api/v1/journal/heads").json().get("heads")).isEqualTo(heads);
        assertProblem(get(agent, "/api/v1/journal/proofs/99999"), 404, "api.not_found");
        assertProblem(get(null, "/journal/ville-inconnue/heads"), 404, "api.not_found");
    }

    @TempDir
    Path folder;

    @Test
    void an_erasure_is_asked_by_the_dpo_and_held_for_the_visa() {
        Town town = newTown();
        open(town, "tiers");
        JsonNode proposal = submitted(town, "tiers");
        String agent = token(town, Role.AGENT, ALL);
        String path = "/api/v1/proposals/" + proposal.get("id").asString();
        post(
                agent,
                path + "/decisions",
                Map.of("fingerprint", proposal.get("fingerprint").asString(), "verdict", "ACCEPT"));
        String dpo = token(town, Role.DPO, ALL);
        Answer held = post(dpo, "/api/v1/erasures", erasure(proposal));
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.json().get("archive").asBoolean()).isTrue();
        assertThat(held.json().has("doneAt")).isFalse();
        Answer done = post(
                dpo,
                "/api/v1/erasures/" + held.json().get("id").asString() + "/visa",
                Map.of("authority", "Archives départementales", "reference", "2026/3", "on", "2026-07-01"));
        assertThat(done.json().has("doneAt")).isTrue();
        assertThat(get(agent, path).json().get("content").asString()).isEqualTo("(donnée effacée)");
        assertThat(get(dpo, "/api/v1/erasures").json()).hasSize(1);
    }

    @Test
    void a_body_that_does_not_tell_its_length_is_read_no_further_than_any_may_be_long() {
        byte[] blank = new byte[52 << 20];
        Arrays.fill(blank, (byte) ' ');
        Visitor program = visitor();
        Visitor.Page refused = program.send(HttpRequest.newBuilder(program.uri("/api/v1/erasures"))
                .header("Authorization", "Bearer " + token(newTown(), Role.DPO, ALL))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blank))));
        assertThat(refused.status()).as(refused.body()).isEqualTo(413);
        assertThat(refused.body()).contains("web.error.413").contains("50 Mo");
    }

    @Test
    void the_public_register_is_read_without_a_token_and_names_nobody() {
        Town town = newTown();
        open(town, "tiers");
        String proposal = submitted(town, "tiers").get("id").asString();
        Answer register = get(null, "/api/v1/register/" + town.slug());
        assertThat(register.status()).isEqualTo(200);
        assertThat(register.json().get("uses")).singleElement().satisfies(use -> {
            assertThat(use.get("use").asString()).isEqualTo("tiers");
            assertThat(use.get("state").asString()).isEqualTo("OPEN");
            assertThat(use.get("voteNumber").asString()).isEqualTo("2026-31");
            assertThat(use.get("proposals").asLong()).isEqualTo(1);
            assertThat(use.get("kwh").asDouble()).isEqualTo(3.5 / 3_600_000);
            assertThat(use.get("measures")).as("too few people decided").isEmpty();
        });
        assertThat(register.text())
                .doesNotContain(proposal)
                .doesNotContain(town.account(Role.ELU).toString());
        assertProblem(get(null, "/api/v1/register/nulle-part"), 404, "api.not_found");
    }

    @Test
    void measures_are_served() {
        Town town = newTown();
        open(town, "tiers");
        submitted(town, "tiers");
        String agent = token(town, Role.AGENT, ALL);
        JsonNode footprint = get(agent, "/api/v1/footprint").json();
        assertThat(footprint.toString()).contains("\"use\":\"tiers\"").contains("\"joules\":3.5");
        JsonNode trust = get(agent, "/api/v1/trust").json();
        assertThat(trust.get("own").get(0).get("decisions").asLong()).isZero();
        assertThat(trust.get("shared")).isEmpty();
    }

    @Test
    void wrong_input_is_one_clear_problem() {
        Town town = newTown();
        open(town, "tiers");
        String agent = token(town, Role.AGENT, ALL);
        assertProblem(call(agent, "POST", "/api/v1/proposals", "{"), 400, "api.unreadable");
        assertProblem(call(agent, "POST", "/api/v1/proposals", "{}"), 400, "api.field");
        assertProblem(get(agent, "/api/v1/proposals/pas-un-identifiant"), 400, "api.field");
        assertProblem(get(agent, "/api/v1/proposals?order=hasard"), 400, "queue.order");
        assertProblem(get(agent, "/api/v1/proposals/" + UUID.randomUUID()), 404, "api.not_found");
        assertProblem(get(agent, "/api/v1/uses/inconnu"), 404, "api.not_found");
        Map<String, Object> nul = new java.util.HashMap<>(newProposal("tiers"));
        nul.put("content", "a\0b");
        assertProblem(post(agent, "/api/v1/proposals", nul), 400, "proposal.nul");
        nul.put("content", "a");
        nul.put("version", "a\0b");
        assertProblem(post(agent, "/api/v1/proposals", nul), 400, "api.bad_request");
        nul.put("version", "1");
        String proposal = submitted(town, "tiers").get("id").asString();
        String path = "/api/v1/proposals/" + proposal;
        String fingerprint = get(agent, path).json().get("fingerprint").asString();
        for (String text : List.of("a\0b", " ")) {
            assertProblem(
                    post(
                            agent,
                            path + "/decisions",
                            Map.of("fingerprint", fingerprint, "verdict", "AMEND", "amended", text)),
                    400,
                    "api.bad_request",
                    "decision.amended");
        }
        assertThat(get(agent, path).json().get("status").asString()).isEqualTo("PENDING");
        nul.put("content", "x".repeat(200_001));
        assertProblem(post(agent, "/api/v1/proposals", nul), 400, "api.field");
    }

    @Test
    void no_path_shows_anything_of_another_collectivity() {
        Town theirs = newTown();
        open(theirs, "leur-usage");
        JsonNode proposal = submitted(theirs, "leur-usage");
        String id = proposal.get("id").asString();
        get(token(theirs, Role.AGENT, ALL), "/api/v1/journal/export");
        Town mine = newTown();
        String dpo = token(mine, Role.DPO, ALL);
        String agent = token(mine, Role.AGENT, ALL);
        for (String path : List.of(
                "/api/v1/uses",
                "/api/v1/uses/leur-usage",
                "/api/v1/uses/leur-usage/changes",
                "/api/v1/proposals",
                "/api/v1/proposals/" + id,
                "/api/v1/proposals/" + id + "/decisions",
                "/api/v1/journal?limit=1000",
                "/api/v1/journal/export",
                "/api/v1/journal/heads",
                "/api/v1/journal/verification",
                "/api/v1/journal/proofs/0",
                "/api/v1/trust",
                "/api/v1/footprint",
                "/api/v1/erasures")) {
            String seen = (get(dpo, path).text() + get(agent, path).text()).replace("\"" + path + "\"", "");
            assertThat(seen)
                    .as(path)
                    .doesNotContain(id)
                    .doesNotContain("leur-usage")
                    .doesNotContain(theirs.slug());
        }
        Map<String, Object> acceptance =
                Map.of("fingerprint", proposal.get("fingerprint").asString(), "verdict", "ACCEPT");
        String elu = token(mine, Role.ELU, ALL);
        assertThat(post(agent, "/api/v1/proposals/" + id + "/decisions", acceptance)
                        .status())
                .isEqualTo(404);
        assertThat(post(agent, "/api/v1/proposals", newProposal("leur-usage")).status())
                .isEqualTo(404);
        assertThat(post(elu, "/api/v1/uses/leur-usage/changes", MOTIVE).status())
                .isEqualTo(404);
        assertThat(call(elu, "PUT", "/api/v1/uses/leur-usage/second-reading", "{\"rate\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(post(dpo, "/api/v1/erasures", erasure(proposal)).status()).isEqualTo(404);
        assertThat(get(token(theirs, Role.AGENT, ALL), "/api/v1/proposals/" + id)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("PENDING");
    }

    private static Map<String, Object> erasure(JsonNode proposal) {
        return Map.of("kind", "PROPOSAL", "subject", proposal.get("id").asString(), "reason", "demande");
    }

    private static void assertProblem(Answer answer, int status, String... keys) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("key").asString()).isIn((Object[]) keys);
        assertThat(answer.json().get("detail").asString())
                .isNotBlank()
                .doesNotContain(answer.json().get("key").asString());
    }
}
