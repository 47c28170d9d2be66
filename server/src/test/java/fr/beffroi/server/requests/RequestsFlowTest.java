package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident asks without account; agents answer in time; what belongs to the resident goes. */
class RequestsFlowTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Requests requests;

    @Autowired
    private Handling handling;

    @Autowired
    private RegisterFigures figures;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RequestRetention retention;

    @Autowired
    private DemoRequests demonstration;

    @Autowired
    private JournalBook journal;

    @Autowired
    private Uses uses;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JdbcClient db;

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private String form() {
        return "/demandes/" + own.slug();
    }

    private static Map<String, String> fields(String kind, String message) {
        return new HashMap<>(Map.of("kind", kind, "message", message, "name", "Dominique Essai"));
    }

    /** Path of the secret link. */
    private String ask(String kind, String message) {
        Visitor resident = visitor();
        resident.get(form());
        Visitor.Page sent = resident.post(form(), fields(kind, message));
        assertThat(sent.status()).isEqualTo(302);
        return sent.location();
    }

    private ResidentRequest only() {
        return tenancy.in(own.id(), () -> requests.all(0, 10)).getFirst();
    }

    @Test
    void a_resident_asks_without_account_and_an_agent_answers_and_closes() {
        Visitor resident = visitor();
        assertThat(resident.get(form()).document().text()).contains("Comprendre une décision");
        Map<String, String> asked = fields("EXPLANATION", "Pourquoi ce refus ?\nMerci.");
        String link = resident.post(form(), asked).location();
        Visitor.Page first = resident.get(link);
        ResidentRequest one = only();
        assertThat(first.document().select("#kept").text())
                .contains("Gardez cette adresse")
                .contains(one.number());
        assertThat(first.response().headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(resident.get(link).document().select("#kept"))
                .as("said once")
                .isEmpty();
        assertThat(resident.get(link).document().text())
                .contains("Si une décision individuelle a été prise sur le fondement de ce traitement")
                .contains("le silence vaut refus")
                .contains("à confirmer")
                .contains("deux mois")
                .contains("Pourquoi ce refus ?");
        assertThat(one.dueOn()).isEqualTo(one.receivedOn().plusMonths(1));

        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/demandes-recues").document().select("#requests").text())
                .contains(one.number())
                .contains("jours");
        String page = "/demandes-recues/" + one.id();
        agent.get(page);
        agent.post(page + "/attribution", Map.of("to", own.account(Role.AGENT).toString()));
        agent.post(page + "/question", Map.of("text", "De quel courrier parlez-vous ?"));
        assertThat(resident.get(link).document().text()).contains("De quel courrier parlez-vous ?");
        resident.post(link + "/precision", Map.of("text", "Celui de mardi."));
        assertThat(agent.get(page).document().text()).contains("Celui de mardi.");
        assertThat(agent.post(page + "/reponse", Map.of("text", "Voici.")).status())
                .isEqualTo(422);
        agent.post(page + "/reponse", Map.of("text", "Voici pourquoi.", "issue", "REFUSED"));
        assertThat(resident.get(link).document().select("#answer").text())
                .contains("Voici pourquoi.")
                .contains("CADA");
        byte[] pdf = agent.fetch(page + "/reponse.pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(agent.fetch(page + "/reponse.odt")).startsWith('P', 'K');
        assertThat(agent.post(page + "/reponse", Map.of("text", "Encore.", "issue", "GRANTED"))
                        .status())
                .isEqualTo(422);
        assertThat(agent.post(page + "/fin", Map.of()).status()).isEqualTo(422);
        agent.post(page + "/fin", Map.of("motive", "Dossier revu avec la personne."));
        assertThat(only().state()).isEqualTo(State.CLOSED);
        assertThat(only().inTime()).isTrue();
        List<String> types =
                tenancy.in(own.id(), () -> journal.search("request.", one.id(), null, null, 0, 50)).stream()
                        .map(JournalBook.Line::type)
                        .toList();
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "request.received",
                        "request.assigned",
                        "request.asked",
                        "request.completed",
                        "request.answered",
                        "request.closed");
        assertThat(tenancy.in(own.id(), () -> journal.search("request.", one.id(), null, null, 0, 50))
                        .toString())
                .as("no word and no name of a resident in the journal")
                .doesNotContain("Dominique")
                .doesNotContain("refus ?");
    }

    @Test
    void what_is_not_whole_or_comes_from_a_program_or_too_often_is_refused_and_nothing_is_kept() {
        Visitor resident = visitor();
        resident.get(form());
        Map<String, String> wrong = fields("ACCESS", "Mes données ?");
        wrong.remove("name");
        Visitor.Page page = resident.post(form(), wrong);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#message").text())
                .as("what was typed stays")
                .isEqualTo("Mes données ?");
        assertThat(page.document().select("input[value=ACCESS]").hasAttr("checked"))
                .isTrue();
        assertThat(resident.post(form(), fields("ERROR", " ")).status()).isEqualTo(422);
        assertThat(resident.post(form(), fields("ERROR", "x".repeat(4001))).status())
                .isEqualTo(422);
        assertThat(resident.post(form(), Map.of("message", "x")).status()).isEqualTo(422);
        Map<String, String> trapped = fields("ERROR", "Achetez !");
        trapped.put("site", "https://spam.example");
        assertThat(resident.post(form(), trapped).document().select("#fault").text())
                .contains("champ caché");
        Map<String, String> address = fields("ERROR", "x");
        address.put("email", "a@b, c@d");
        assertThat(resident.post(form(), address).status()).isEqualTo(422);
        assertThat(tenancy.in(own.id(), requests::any)).isFalse();
        for (int i = 0; i < RequestsFeature.PER_HOUR; i++) {
            assertThat(resident.post(form(), fields("ERROR", "n° " + i)).status())
                    .isEqualTo(302);
        }
        Visitor.Page often = resident.post(form(), fields("ERROR", "de trop"));
        assertThat(often.status()).isEqualTo(429);
        assertThat(tenancy.in(own.id(), () -> requests.all(0, 100))).hasSize(RequestsFeature.PER_HOUR);
    }

    @Test
    void only_the_secret_opens_a_request_and_withdrawing_leaves_nothing_of_the_person() {
        String link = ask("RECTIFICATION", "Mon nom est mal écrit.");
        ResidentRequest one = only();
        assertThat(visitor().get("/demandes/suivi/" + one.number()).status()).isEqualTo(404);
        assertThat(visitor().get("/demandes/suivi/" + one.id()).status()).isEqualTo(404);
        assertThat(visitor().get(link.substring(0, link.length() - 1) + "~").status())
                .isEqualTo(404);
        assertThat(visitor().get("/demandes-recues/" + one.id()).status()).isEqualTo(302);
        assertThat(visitor()
                        .signIn(otherTown.email(Role.DPO), PASSWORD)
                        .get("/demandes-recues/" + one.id())
                        .status())
                .as("another collectivité's")
                .isEqualTo(404);
        assertThat(as(Role.ADMINISTRATOR).get("/demandes-recues/" + one.id()).status())
                .isEqualTo(403);
        Visitor resident = visitor();
        resident.get(link);
        assertThat(resident.post(link + "/retrait", Map.of()).status()).isEqualTo(302);
        assertThat(resident.get(link).status()).isEqualTo(404);
        assertThat(tenancy.in(own.id(), () -> requests.content(one.id()))).isEmpty();
        assertThat(only().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(as(Role.DPO).get("/demandes-recues/" + one.id()).document().text())
                .contains("a été effacé")
                .doesNotContain("mal écrit");
    }

    @Test
    void a_request_in_anothers_care_is_not_open_to_an_agent_who_may_not_give_it_away_either() {
        ask("OBJECTION", "Pas d’IA pour moi.");
        String page = "/demandes-recues/" + only().id();
        Visitor head = as(Role.HEAD_OF_SERVICE);
        Visitor agent = as(Role.AGENT);
        agent.get(page);
        assertThat(agent.post(
                                page + "/attribution",
                                Map.of("to", own.account(Role.DPO).toString()))
                        .status())
                .isEqualTo(403);
        head.get(page);
        assertThat(head.post(
                                page + "/attribution",
                                Map.of("to", own.account(Role.ADMINISTRATOR).toString()))
                        .status())
                .isEqualTo(422);
        head.post(page + "/attribution", Map.of("to", own.account(Role.DPO).toString()));
        assertThat(agent.get(page).status()).isEqualTo(403);
        assertThat(agent.get("/demandes-recues").document().select("#requests a"))
                .isEmpty();
        head.get(page);
        head.post(page + "/prolongation", Map.of("motive", "Plusieurs services à interroger."));
        ResidentRequest extended = only();
        assertThat(extended.dueOn()).isEqualTo(extended.receivedOn().plusMonths(3));
        assertThat(head.post(page + "/prolongation", Map.of("motive", "Encore."))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_explanation_is_drafted_from_the_evidence_and_the_decisions() {
        Person elu = new Person(own.account(Role.ELU), Role.ELU);
        Proposal proposal = tenancy.in(own.id(), () -> {
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            "aide",
                            "essais",
                            "Préparer des réponses d’essai",
                            "RGPD art. 6.1.e",
                            "Accueil",
                            RiskClass.TRANSPARENCY,
                            UseState.PROPOSED,
                            0),
                    elu);
            Use use = uses.change("aide", UseState.OPEN, elu, new Motive("vote", null));
            Proposal made = new Proposal(
                    UUID.randomUUID(),
                    use.id(),
                    "answer",
                    "Cantine",
                    "La cantine ouvre à midi.",
                    List.of(
                            new Evidence.Citation(
                                    "fiche",
                                    "Règlement de la cantine",
                                    "p1",
                                    "ouvre à midi",
                                    null,
                                    LocalDate.of(2026, 9, 1)),
                            new Evidence.Measure("ressemblance", 0.82, "sur 1"),
                            new Evidence.RuleFinding("r1", "info", "CGCT L2121-10", "Délai tenu")),
                    new Confidence(0.9, "90 questions d’essai"),
                    "v7",
                    new Energy(1, Energy.Method.values()[0]),
                    false,
                    Instant.now(),
                    null);
            proposals.submit(made, "Accueil", false);
            decisions.decide(new Decisions.Request(
                    made.id(),
                    made.fingerprint(),
                    Verdict.AMEND,
                    "La cantine ouvre à 12 h.",
                    null,
                    new Person(own.account(Role.AGENT), Role.AGENT),
                    Duration.ZERO,
                    null));
            return made;
        });
        Visitor resident = visitor();
        resident.get(form() + "?usage=aide");
        Map<String, String> asked = fields("EXPLANATION", "Pourquoi ?");
        asked.put("usage", "aide");
        asked.put("reference", proposal.id().toString());
        resident.post(form(), asked);
        ResidentRequest one = only();
        assertThat(one.use()).isEqualTo("aide");
        Visitor agent = as(Role.AGENT);
        String page = "/demandes-recues/" + one.id();
        String named = agent.get(page)
                .document()
                .select("form[action$=proposition] input[name=reference]")
                .val();
        assertThat(named).isEqualTo(proposal.id().toString());
        agent.post(page + "/proposition", Map.of("reference", named));
        String draft =
                agent.get(page + "?projet=").document().select("#answer-text").text();
        assertThat(draft)
                .contains("Préparer des réponses d’essai")
                .contains("version v7")
                .contains("l’a corrigée")
                .contains("Règlement de la cantine")
                .contains("ressemblance")
                .contains("CGCT L2121-10")
                .contains("90");
        agent.get(page);
        assertThat(agent.post(
                                page + "/proposition",
                                Map.of("reference", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(422);
    }

    private void reply(ResidentRequest one, Outcome outcome, String text) {
        tenancy.run(
                own.id(),
                () -> handling.answer(
                        one.id(),
                        outcome,
                        text,
                        accounts.find(own.account(Role.AGENT)).orElseThrow()));
    }

    private Optional<String> answer(ResidentRequest one) {
        return tenancy.in(own.id(), () -> requests.content(one.id()).map(ResidentRequest.Content::answer));
    }

    @Test
    void nobody_refuses_or_grants_in_silence_and_what_is_sent_on_is_told() {
        String link = ask("EXPLANATION", "Pourquoi ce refus ?");
        String page = "/demandes-recues/" + only().id();
        Visitor agent = as(Role.AGENT);
        for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.PARTLY, Outcome.GRANTED, Outcome.WITHDRAWN)) {
            agent.get(page);
            assertThat(agent.post(page + "/fin", Map.of("motive", "Rien à dire.", "issue", outcome.name()))
                            .document()
                            .select("#fault")
                            .text())
                    .contains("répondez d’abord");
        }
        assertThat(only().state()).isEqualTo(State.RECEIVED);
        assertThat(agent.get(page).document().select("#end-text").text()).contains("voies de recours");
        agent.post(page + "/fin", Map.of("motive", "Transmise au département, qui instruit.", "issue", "ELSEWHERE"));
        assertThat(only().state()).isEqualTo(State.CLOSED);
        assertThat(visitor().get(link).document().select("#answer").text())
                .contains("Transmise au département, qui instruit.");
    }

    @Test
    void withdrawing_leaves_the_administrations_answer_until_its_visa() {
        String link = ask("ACCESS", "Mes données, à Dominique ?");
        ResidentRequest one = only();
        reply(one, Outcome.REFUSED, "Nous ne tenons rien sur vous.");
        Visitor resident = visitor();
        resident.get(link);
        resident.post(link + "/retrait", Map.of());
        assertThat(resident.get(link).status()).isEqualTo(404);
        assertThat(answer(one)).contains("Nous ne tenons rien sur vous.");
        String page = "/demandes-recues/" + one.id();
        Visitor dpo = as(Role.DPO);
        assertThat(dpo.get(page).document().text())
                .contains("a été effacé")
                .contains("Nous ne tenons rien sur vous.")
                .doesNotContain("Dominique");
        assertThat(dpo.post(page + "/effacement", Map.of()).status()).isEqualTo(302);
        assertThat(answer(one)).as("it waits").isPresent();
        assertThat(dpo.get(page).document().select("#held").text()).contains("visa");
        assertThat(dpo.post(page + "/effacement", Map.of()).status())
                .as("asked once")
                .isEqualTo(422);
        assertThat(dpo.get("/effacements").document().select("#waiting h3 a").attr("href"))
                .isEqualTo(page);
        Person person = new Person(own.account(Role.DPO), Role.DPO);
        tenancy.run(own.id(), () -> {
            Erasure.Request held = erasure.all().getFirst();
            assertThat(held.archive()).isTrue();
            assertThat(held.doneAt()).isNull();
            erasure.grant(held.id(), new Erasure.Visa("Archives de l’Exemple", "7", LocalDate.of(2026, 11, 2)), person);
        });
        assertThat(answer(one)).isEmpty();
        assertThat(dpo.get(page).document().text()).contains("Réponse effacée").doesNotContain("ne tenons rien");
    }

    @Test
    void what_was_answered_and_left_open_ends_by_itself_and_the_answer_outlives_what_is_the_residents() {
        ask("ERROR", "Un horaire faux.");
        ResidentRequest one = only();
        reply(one, Outcome.GRANTED, "L’horaire est corrigé.");
        Instant answered = Instant.now();
        retention.erase(own.id(), answered.plus(Duration.ofDays(80)));
        assertThat(only().state()).isEqualTo(State.ANSWERED);
        retention.erase(own.id(), answered.plus(Duration.ofDays(100)));
        assertThat(only().state()).isEqualTo(State.CLOSED);
        assertThat(tenancy.in(own.id(), () -> journal.search("request.closed", one.id(), null, null, 0, 50)))
                .as("by the program, which is nobody")
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).doesNotContain("role"));
        retention.erase(own.id(), answered.plus(Duration.ofDays(445)));
        assertThat(only().erasedAt()).isNull();
        retention.erase(own.id(), answered.plus(Duration.ofDays(460)));
        assertThat(only().erasedAt()).isNotNull();
        assertThat(tenancy.in(own.id(), () -> requests.content(one.id())).orElseThrow())
                .isEqualTo(new ResidentRequest.Content(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "L’horaire est corrigé.",
                        tenancy.in(own.id(), () -> requests.content(one.id()))
                                .orElseThrow()
                                .answerId()));
    }

    @Test
    void twelve_months_after_its_end_what_belongs_to_the_person_is_erased_by_the_job() {
        String link = ask("ERROR", "Un horaire faux.");
        ResidentRequest one = only();
        reply(one, Outcome.GRANTED, "Corrigé.");
        Visitor agent = as(Role.AGENT);
        agent.get("/demandes-recues/" + one.id());
        agent.post("/demandes-recues/" + one.id() + "/fin", Map.of("motive", "Page corrigée."));
        retention.erase(own.id(), Instant.now().plus(Duration.ofDays(300)));
        assertThat(only().erasedAt()).isNull();
        retention.erase(own.id(), Instant.now().plus(Duration.ofDays(370)));
        assertThat(tenancy.in(own.id(), () -> requests.content(one.id()))
                        .orElseThrow()
                        .message())
                .isEmpty();
        assertThat(visitor().get(link).status()).isEqualTo(404);
        assertThat(tenancy.in(own.id(), () -> requests.steps(one.id())))
                .allMatch(step -> step.motive().isEmpty());
    }

    @Test
    void the_register_is_told_of_five_at_least_of_months_that_are_over() {
        tenancy.run(own.id(), () -> {
            Person elu = new Person(own.account(Role.ELU), Role.ELU);
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            "compte",
                            "essais",
                            "Compter",
                            "RGPD art. 6.1.e",
                            "Accueil",
                            RiskClass.MINIMAL,
                            UseState.PROPOSED,
                            0),
                    elu);
            var agent = accounts.find(own.account(Role.AGENT)).orElseThrow();
            for (int i = 0; i < 5; i++) {
                Asked asked = new Asked(Kind.ERROR, "compte", "n° " + i, "", "", "", "");
                UUID id = handling.receive(asked, Instant.now()).request().id();
                handling.answer(id, Outcome.GRANTED, "Corrigé.", agent);
                handling.close(id, null, "Corrigé.", agent);
                if (i < 4) {
                    age(id);
                }
            }
            assertThat(figures.of("compte")).as("four").isEmpty();
            requests.all(0, 10).forEach(one -> age(one.id()));
            assertThat(figures.of("compte"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.value()).startsWith("5 répondues et closes"));
            for (int i = 0; i < 5; i++) {
                Asked asked = new Asked(Kind.ERROR, "compte", "retirée " + i, "", "", "", "");
                UUID id = handling.receive(asked, Instant.now()).request().id();
                handling.withdraw(id);
                age(id);
            }
            assertThat(figures.of("compte"))
                    .as("what the resident withdrew was not answered in time")
                    .singleElement()
                    .satisfies(line -> assertThat(line.value()).startsWith("5 répondues et closes"));
            assertThat(figures.of("autre")).isEmpty();
        });
    }

    private void age(UUID id) {
        db.sql("update resident_request set closed_at = now() - interval '62 days' where id = ?")
                .param(id)
                .update();
    }

    @Test
    void the_state_changes_only_with_its_history_line() {
        ask("ERROR", "Un horaire faux.");
        UUID id = only().id();
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> db.sql(
                                        "update resident_request set state = 'CLOSED', outcome = 'GRANTED', closed_at = now() where id = ?")
                                .param(id)
                                .update()))
                .hasMessageContaining("history line");
    }

    @Test
    void the_demonstration_is_seeded_once_by_the_same_lines() {
        tenancy.run(own.id(), demonstration::settle);
        tenancy.run(own.id(), demonstration::settle);
        List<ResidentRequest> all = tenancy.in(own.id(), () -> requests.all(0, 10));
        assertThat(all).hasSize(5);
        assertThat(all.getFirst().daysLeft()).as("the late one first").isNegative();
        assertThat(all).extracting(ResidentRequest::state).contains(State.ANSWERED, State.CLOSED);
    }
}
