package fr.beffroi.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.client.Answer;
import fr.beffroi.client.BeffroiClient;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Program;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Footprints;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.TrustMeasures;
import fr.beffroi.server.people.Scope;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class VendorApiTest extends VendorTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private JournalBook journal;

    @Autowired
    private TrustMeasures trust;

    @Autowired
    private Footprints footprints;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JdbcClient db;

    private final Town own = newTown();

    @Test
    void what_is_submitted_waits_for_a_person_like_all_else_and_the_program_reads_what_was_decided() throws Exception {
        Vendor vendor = opened(own, "eclairage");
        BeffroiClient client = client(own, vendor);
        JsonNode receipt = json(client.submit(fault("204"), "a").body());
        assertThat(receipt.path("status").asString()).isEqualTo("PENDING");
        String second = json(client.submit(fault("205"), "b").body()).path("id").asString();
        String third = json(client.submit(fault("206"), "c").body()).path("id").asString();
        String id = receipt.path("id").asString();

        Visitor agent = agent(own);
        assertThat(agent.get("/").body()).contains("Candélabre 204 éteint");
        String page = agent.get("/propositions/" + id).document().text();
        assertThat(page)
                .contains("Lumières SA")
                .contains("Veille de nuit")
                .contains("Panne d’éclairage")
                .contains("déclarés par le fournisseur")
                .contains("À l’essai")
                .contains("consommation de la nuit");
        decide(agent, id, "ACCEPT", Map.of());
        decide(agent, second, "AMEND", Map.of("content", "Passer au 205 lundi."));
        decide(agent, third, "REJECT", Map.of("motive", "Travaux d’ENEDIS, rien à faire."));

        JsonNode events = json(client.decisions(0).body());
        assertThat(events.path("events")
                        .valueStream()
                        .map(one -> one.path("reference").asString() + " "
                                + one.path("verdict").asString() + " "
                                + one.path("content").asString()))
                .containsExactly(
                        "204 ACCEPT Envoyer une équipe au candélabre 204.",
                        "205 AMEND Passer au 205 lundi.",
                        "206 REJECT ");
        assertThat(events.path("events").findValues("motive"))
                .as("motives are the collectivité's own until it shares them")
                .isEmpty();
        assertThat(json(client.decisions(events.path("next").asLong()).body()).path("events"))
                .isEmpty();
        assertThat(json(client.proposal(id).body()).path("status").asString()).isEqualTo("ACCEPTED");
        tenancy.run(own.id(), () -> vendors.set(vendor, null, true, 60, person(own, Role.ADMINISTRATOR)));
        assertThat(json(client.decisions(0).body()).findValues("motive"))
                .as("written before they were shared")
                .isEmpty();
        String fourth = json(client.submit(fault("207"), "d").body()).path("id").asString();
        decide(agent, fourth, "REJECT", Map.of("motive", "Lampe déjà changée."));
        assertThat(json(client.decisions(0).body()).findValuesAsString("motive"))
                .containsExactly("Lampe déjà changée.");
        tenancy.run(own.id(), () -> vendors.set(vendor, null, false, 60, person(own, Role.ADMINISTRATOR)));
        assertThat(json(client.decisions(0).body()).findValues("motive")).isEmpty();
    }

    @Test
    void a_decision_that_is_taken_back_is_told_again_and_an_erased_one_tells_nothing() throws Exception {
        Vendor vendor = opened(own, "eclairage");
        BeffroiClient client = client(own, vendor);
        String id = json(client.submit(fault("1"), "a").body()).path("id").asString();
        Visitor agent = agent(own);
        decide(agent, id, "ACCEPT", Map.of());
        String last = agent.get("/propositions/" + id)
                .document()
                .select("input[name=reverses]")
                .val();
        decide(agent, id, "REJECT", Map.of("reverses", last, "motive", "Ce n’était pas une panne."));
        JsonNode events = json(client.decisions(0).body()).path("events");
        assertThat(events.get(1).path("reversal").asBoolean()).isTrue();
        assertThat(events.get(1).path("verdict").asString()).isEqualTo("REJECT");
        tenancy.run(
                own.id(),
                () -> erasure.ask(
                        Erasure.Kind.PROPOSAL, java.util.UUID.fromString(id), "demande", person(own, Role.DPO)));
        JsonNode erased = json(client.decisions(0).body());
        assertThat(erased.findValuesAsString("content")).containsOnly("");
        assertThat(erased.findValuesAsString("reference")).containsOnly("");
        assertThat(tenancy.in(
                        own.id(),
                        () -> db.sql("select idempotency_key || body_hash || reference from vendor_submission")
                                .query(String.class)
                                .single()))
                .isEqualTo("erased " + id);
    }

    @Test
    void a_call_that_is_not_signed_as_it_is_sent_now_by_a_living_key_is_refused() throws Exception {
        Vendor vendor = opened(own, "eclairage");
        VendorKeys.Issued key = key(own, vendor);
        byte[] body = fault("1").toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String now = String.valueOf(Instant.now().getEpochSecond());
        String old = String.valueOf(Instant.now().getEpochSecond() - 301);
        String path = "/api/v1/vendor/proposals";
        String right = Signature.of(key.secret(), Signature.REQUEST, "POST", path, now, body, "k");
        assertThat(sent(key.id().toString(), now, right, body)).isEqualTo(201);
        assertThat(sent(key.id().toString(), now, right, body))
                .as("the same call again")
                .isEqualTo(200);
        assertThat(sent(key.id().toString(), now, right, body, "other"))
                .as("overheard and played back under another key of idempotency")
                .isEqualTo(401);
        assertThat(sent(key.id().toString(), now, right, body, "k", "other"))
                .as("with a second key of idempotency beside the signed one")
                .isEqualTo(200);
        assertThat(sent(key.id().toString(), now, right, fault("2").toJson().getBytes()))
                .isEqualTo(401);
        assertThat(sent(
                        key.id().toString(),
                        old,
                        Signature.of(key.secret(), Signature.REQUEST, "POST", path, old, body, "k"),
                        body))
                .isEqualTo(401);
        assertThat(sent(key.id().toString(), "99999999999999999999", right, body))
                .isEqualTo(401);
        assertThat(sent(
                        key.id().toString(),
                        now,
                        Signature.of(key.secret(), Signature.WEBHOOK, "POST", path, now, body, "k"),
                        body))
                .as("a webhook played back as a call")
                .isEqualTo(401);
        assertThat(sent(
                        key.id().toString(),
                        now,
                        Signature.of(key.secret() + "x", Signature.REQUEST, "POST", path, now, body, "k"),
                        body))
                .isEqualTo(401);
        assertThat(sent("pas-une-cle", now, right, body)).isEqualTo(401);
        assertThat(sent(key.id().toString(), now, null, body)).isEqualTo(401);
        VendorKeys.Issued renewed = key(own, vendor);
        assertThat(client(key).decisions(0).status()).as("the old key overlaps").isEqualTo(200);
        assertThat(client(renewed).decisions(0).status()).isEqualTo(200);
        tenancy.run(own.id(), () -> vendors.endKeys(vendor, person(own, Role.ADMINISTRATOR)));
        assertThat(client(key).decisions(0).status()).isEqualTo(401);
        Answer refused = client(renewed).decisions(0);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(json(refused.body()).path("detail").asString()).contains("la signature ne correspond pas");
        assertThat(waiting(own)).hasSize(1);
    }

    @Test
    void the_same_submission_again_does_nothing_twice_also_when_both_come_at_once() throws Exception {
        BeffroiClient client = client(own, opened(own, "eclairage"));
        Answer first = client.submit(fault("1"), "a");
        Answer again = client.submit(fault("1"), "a");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(json(again.body()).path("id")).isEqualTo(json(first.body()).path("id"));
        Answer other = client.submit(fault("2"), "a");
        assertThat(other.status()).isEqualTo(409);
        assertThat(json(other.body()).path("detail").asString()).contains("clé d’idempotence");
        assertThat(client.submit(fault("2"), "avec espace").status()).isEqualTo(400);

        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> client.submit(fault("3"), "c"));
        }
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> call : many.invokeAll(calls)) {
                statuses.add(call.get().status());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        }
        assertThat(waiting(own)).hasSize(2);
    }

    @Test
    void a_use_that_is_not_open_refuses_its_program_at_once_and_what_was_decided_stays_readable() throws Exception {
        Vendor vendor = declared(own, "eclairage");
        BeffroiClient client = client(own, vendor);
        Answer early = client.submit(fault("1"), "a");
        assertThat(early.status()).isEqualTo(403);
        assertThat(json(early.body()).path("key").asString()).isEqualTo("use.not_open");
        change(own, vendor, UseState.OPEN);
        String id = json(client.submit(fault("1"), "a").body()).path("id").asString();
        decide(agent(own), id, "ACCEPT", Map.of());
        change(own, vendor, UseState.SUSPENDED);
        assertThat(client.submit(fault("2"), "b").status()).isEqualTo(403);
        assertThat(client.submit(fault("1"), "a").status()).as("a repetition").isEqualTo(403);
        assertThat(waiting(own)).isEmpty();
        assertThat(json(client.decisions(0).body()).path("events")).hasSize(1);
        change(own, vendor, UseState.OPEN);
        assertThat(client.submit(fault("2"), "b").status()).isEqualTo(201);
    }

    @Test
    void on_trial_nothing_counts_whoever_submits_and_only_an_elu_ends_it_while_the_use_is_open() throws Exception {
        Vendor vendor = opened(own, "eclairage");
        BeffroiClient client = client(own, vendor);
        Visitor agent = agent(own);
        JsonNode tried = json(client.submit(fault("1"), "a").body());
        assertThat(tried.path("trial").asBoolean()).isTrue();
        decide(agent, tried.path("id").asString(), "ACCEPT", Map.of());
        Program.Answer byToken = Program.of(own, Role.AGENT, Set.of(Scope.PROPOSE))
                .post(
                        "proposals",
                        Map.ofEntries(
                                Map.entry("use", "eclairage"),
                                Map.entry("service", "Accueil"),
                                Map.entry("kind", "panne"),
                                Map.entry("subject", "s"),
                                Map.entry("content", "c"),
                                Map.entry("evidence", List.of()),
                                Map.entry("confidence", 0.5),
                                Map.entry("calibration", "aucune"),
                                Map.entry("version", "1"),
                                Map.entry("joules", 1000),
                                Map.entry("energyMethod", "DECLARED")));
        assertThat(byToken.json().path("demonstration").asBoolean()).isTrue();
        assertThat(figures()).containsExactly(0L, 0L);
        assertThat(json(client.decisions(0).body())
                        .path("events")
                        .get(0)
                        .path("trial")
                        .asBoolean())
                .isTrue();

        assertThat(agent.post("/fournisseurs/" + vendor.id() + "/service", Map.of())
                        .status())
                .isEqualTo(403);
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        change(own, vendor, UseState.SUSPENDED);
        elected.get("/fournisseurs/" + vendor.id());
        elected.post("/fournisseurs/" + vendor.id() + "/service", Map.of());
        assertThat(tenancy.in(own.id(), () -> vendors.get(vendor.id())).trial()).isTrue();
        change(own, vendor, UseState.OPEN);
        elected.get("/fournisseurs/" + vendor.id());
        elected.post("/fournisseurs/" + vendor.id() + "/service", Map.of());
        JsonNode counted = json(client.submit(fault("2"), "b").body());
        assertThat(counted.path("trial").asBoolean()).isFalse();
        decide(agent, counted.path("id").asString(), "ACCEPT", Map.of());
        assertThat(figures()).containsExactly(1L, 1L);
    }

    /** Decisions of the agent that count, proposals that count. */
    private List<Long> figures() {
        return tenancy.in(
                own.id(),
                () -> List.of(
                        (long) trust.own(own.account(Role.AGENT))
                                .getFirst()
                                .trust()
                                .decisions(),
                        footprints.totals(null, null).stream()
                                .filter(one -> one.use().equals("eclairage"))
                                .findFirst()
                                .orElseThrow()
                                .proposals()));
    }

    @Test
    void each_answer_says_what_is_left_of_the_minute_and_one_call_too_many_is_told_to_wait() throws Exception {
        Vendor vendor = opened(own, "eclairage");
        tenancy.run(own.id(), () -> vendors.set(vendor, null, false, 3, person(own, Role.ADMINISTRATOR)));
        BeffroiClient client = client(own, vendor);
        List<Answer> answers = new ArrayList<>();
        // Two minutes could lie beneath seven calls, hardly three: one of them is the fourth of its minute.
        for (int i = 0; i < 7; i++) {
            answers.add(client.decisions(0));
        }
        assertThat(answers.getFirst().remaining()).isEqualTo(2);
        Answer refused =
                answers.stream().filter(one -> one.status() == 429).findFirst().orElseThrow();
        assertThat(refused.retryAfter()).isBetween(1, 60);
        assertThat(json(refused.body()).path("detail").asString()).contains("Trop d’appels");
        assertThat(client(own, opened(own, "marches")).decisions(0).status())
                .as("another supplier")
                .isEqualTo(200);
    }

    @Test
    void what_is_too_large_is_refused_however_long_it_says_to_be() throws Exception {
        VendorKeys.Issued key = key(own, opened(own, "eclairage"));
        byte[] body = new byte[(1 << 20) + 1];
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(address().resolve("/api/v1/vendor/proposals"))
                        .header("Content-Type", "application/json")
                        .header(Signature.KEY, key.id().toString())
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 Mio");
        assertThat(waiting(own)).isEmpty();
    }

    @Test
    void a_program_sees_nothing_of_another_supplier_nor_of_another_town() throws Exception {
        BeffroiClient client = client(own, opened(own, "eclairage"));
        BeffroiClient rival = client(own, opened(own, "marches"));
        Town other = newTown();
        BeffroiClient stranger = client(other, opened(other, "eclairage"));
        String id = json(client.submit(fault("1"), "a").body()).path("id").asString();
        decide(agent(own), id, "ACCEPT", Map.of());
        assertThat(rival.proposal(id).status()).isEqualTo(404);
        assertThat(stranger.proposal(id).status()).isEqualTo(404);
        assertThat(json(rival.decisions(0).body()).path("events")).isEmpty();
        assertThat(json(stranger.decisions(0).body()).path("events")).isEmpty();
        assertThat(rival.submit(fault("1"), "a").status())
                .as("its own keys of idempotency")
                .isEqualTo(201);
        assertThat(rival.submit(fault("9").replaces(id), "b").status())
                .as("in the place of another's")
                .isIn(400, 409);
    }

    @Test
    void a_proposal_takes_the_place_of_an_earlier_one_of_the_same_program() throws Exception {
        BeffroiClient client = client(own, opened(own, "eclairage"));
        String first = json(client.submit(fault("1"), "a").body()).path("id").asString();
        assertThat(client.submit(fault("1").replaces(first), "b").status()).isEqualTo(201);
        assertThat(waiting(own)).hasSize(1);
        assertThat(json(client.proposal(first).body()).path("status").asString())
                .isEqualTo("REPLACED");
        assertThat(client.submit(fault("1").replaces(first), "c").status()).isEqualTo(409);
    }

    @Test
    void what_is_done_with_a_program_stands_in_the_journal() {
        Vendor vendor = opened(own, "eclairage");
        key(own, vendor);
        tenancy.run(own.id(), () -> {
            vendors.set(
                    vendor,
                    URI.create("https://sig.exemple.fr:8443/x?token=secret-417"),
                    true,
                    10,
                    person(own, Role.ADMINISTRATOR));
            assertThat(journal.search("vendor.settings", vendor.id(), null, null, 0, 10))
                    .singleElement()
                    .extracting(JournalBook.Line::json)
                    .asString()
                    .contains("sig.exemple.fr:8443")
                    .doesNotContain("secret-417");
            vendors.endTrial(vendor, person(own, Role.ELU));
            vendors.endKeys(vendor, person(own, Role.ADMINISTRATOR));
            assertThat(journal.search("vendor.", vendor.id(), null, null, 0, 10))
                    .extracting(JournalBook.Line::type)
                    .containsExactlyInAnyOrder(
                            "vendor.declared",
                            "vendor.key_issued",
                            "vendor.settings",
                            "vendor.trial_ended",
                            "vendor.keys_ended");
        });
    }

    private static int sent(String key, String second, @Nullable String signature, byte[] body) throws Exception {
        return sent(key, second, signature, body, "k");
    }

    private static int sent(
            String key, String second, @Nullable String signature, byte[] body, String... idempotencyKeys)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve("/api/v1/vendor/proposals"))
                .header("Content-Type", "application/json")
                .header(Signature.KEY, key)
                .header(Signature.TIMESTAMP, second)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (String one : idempotencyKeys) {
            request.header(Signature.IDEMPOTENCY, one);
        }
        if (signature != null) {
            request.header(Signature.HEADER, signature);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
