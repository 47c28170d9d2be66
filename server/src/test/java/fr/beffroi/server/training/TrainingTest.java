package fr.beffroi.server.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Motive;
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
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import fr.beffroi.server.platform.Tenancy;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No valid training, no access: on pages, in the API, in the decision; and what opens the use again. */
class TrainingTest extends ServerTest {
    private static final String USE = "answers";

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainingSessions sessions;

    @Autowired
    private Modules modules;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JournalBook journal;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TrainingSaid said;

    private Proposal proposal = proposal(UUID.randomUUID());

    @BeforeEach
    void open() {
        tenancy.run(own.id(), () -> {
            Use use = uses.change(USE, UseState.OPEN, person(Role.ELU), new Motive("essai", null));
            proposal = proposal(use.id());
            proposals.submit(proposal, "Accueil", false);
        });
    }

    private static Proposal proposal(UUID use) {
        return new Proposal(
                UUID.randomUUID(),
                use,
                "note",
                "Horaires",
                "La mairie ouvre à 9 h.",
                List.of(),
                new Confidence(0.8, "essais"),
                "essai-1",
                new Energy(1, Energy.Method.CPU_TIME),
                false,
                Instant.now(),
                null);
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private void required(@Nullable LocalDate grace, String... keys) {
        tenancy.run(own.id(), () -> rulings.rule(USE, true, List.of(keys), grace, "essai", person(Role.ELU)));
    }

    private void decide(Role role) {
        tenancy.run(
                own.id(),
                () -> decisions.decide(new Decisions.Request(
                        proposal.id(),
                        proposal.fingerprint(),
                        Verdict.ACCEPT,
                        null,
                        null,
                        person(role),
                        Duration.ZERO,
                        null)));
    }

    @Test
    void until_an_elu_requires_a_training_nobody_is_kept_out() {
        assertThat(as(Role.AGENT).get("/propositions/" + proposal.id()).status())
                .isEqualTo(200);
        decide(Role.AGENT);
    }

    @Test
    void an_agent_is_refused_for_lack_of_training_learns_and_is_allowed() {
        required(null, "accueil");
        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/").document().select(".queue-line")).isEmpty();
        assertThat(agent.get("/").document().select("[data-barred=answers] a").attr("href"))
                .isEqualTo("/usages/answers/acces");
        Visitor.Page refused = agent.get("/propositions/" + proposal.id());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select("#lacking a").attr("href")).isEqualTo("/formations/accueil?pour=answers");
        assertThat(agent.get("/accueil/nouveau").status()).isEqualTo(403);
        assertThatThrownBy(() -> decide(Role.AGENT)).isInstanceOf(NotAllowed.class);

        Visitor.Page failed = Learner.take(agent, "accueil", 2);
        assertThat(failed.document().select("#outcome").text()).contains("Pas encore");
        assertThat(failed.document().select(".answered .badge.is-bad")).hasSize(2);
        assertThat(agent.get("/propositions/" + proposal.id()).status())
                .as("a try that failed opens nothing")
                .isEqualTo(403);

        Visitor.Page passed = Learner.take(agent, "accueil", 1);
        assertThat(passed.document().select("#outcome").text()).contains("Module réussi");
        assertThat(agent.get("/usages/answers/acces").location()).isEqualTo("/?use=answers");
        assertThat(agent.get("/").document().select(".queue-line")).hasSize(1);
        assertThat(agent.get("/propositions/" + proposal.id()).status()).isEqualTo(200);
        decide(Role.AGENT);
        tenancy.run(
                own.id(),
                () -> assertThat(journal.search("training.", null, null, null, 0, 20))
                        .extracting(JournalBook.Line::type)
                        .containsExactlyInAnyOrder("training.ruled", "training.passed"));
    }

    @Test
    void the_token_of_a_person_opens_no_more_than_the_person_may() {
        String token = tenancy.in(
                own.id(),
                () -> tokens.create(
                        own.account(Role.AGENT),
                        "essai",
                        Set.of(Scope.values()),
                        Instant.now().plusSeconds(3600)));
        assertThat(call(token).status()).isEqualTo(200);
        required(null, "accueil", "ia");
        Visitor.Page refused = call(token);
        assertThat(refused.status()).isEqualTo(403);
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.path("key").asString()).isEqualTo("training.lacking");
        assertThat(problem.path("modules").toString()).isEqualTo("[\"ia\",\"accueil\"]");
    }

    private Visitor.Page call(String token) {
        return visitor()
                .send(HttpRequest.newBuilder(address().resolve("/api/v1/proposals/" + proposal.id()))
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    @Test
    void those_who_control_are_never_kept_out_and_a_head_of_service_is() {
        required(null, "ia");
        for (Role role : List.of(Role.ELU, Role.DPO)) {
            assertThat(as(role).get("/propositions/" + proposal.id()).status()).isEqualTo(200);
        }
        assertThat(as(Role.HEAD_OF_SERVICE)
                        .get("/propositions/" + proposal.id())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_grace_that_an_elu_decides_spares_everybody_to_its_last_day_and_says_so_on_each_page() {
        LocalDate today = TrainingFeature.today();
        required(today, "ia");
        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/propositions/" + proposal.id()).status()).isEqualTo(200);
        for (String page : List.of("/", "/propositions/" + proposal.id(), "/usages", "/formations")) {
            assertThat(agent.get(page).document().select(".frame-notices").text())
                    .as(page)
                    .contains("Ce qu’est une IA");
        }
        assertThat(as(Role.DPO)
                        .get("/formation")
                        .document()
                        .select("#usage-answers")
                        .text())
                .contains("délai de grâce jusqu’au");
        Ruling ruling = tenancy.in(own.id(), () -> rulings.find(USE).orElseThrow());
        assertThat(ruling.isEnforced(today)).isFalse();
        assertThat(ruling.isEnforced(today.plusDays(1))).isTrue();
        Learner.take(agent, "ia", 0);
        assertThat(agent.get("/").document().select(".frame-notices")).isEmpty();
    }

    @Test
    void only_an_elu_rules_with_a_motive_on_modules_that_exist_and_within_a_year() {
        Visitor dpo = as(Role.DPO);
        dpo.get("/formation");
        Map<String, String> form = Map.of("required", "true", "module", "ia", "motive", "essai");
        assertThat(dpo.post("/formation/usages/answers", form).status()).isEqualTo(403);
        Visitor elected = as(Role.ELU);
        elected.get("/formation");
        assertThat(elected.post("/formation/usages/answers", Map.of("required", "true", "module", "ia"))
                        .status())
                .isEqualTo(422);
        assertThat(elected.post(
                                "/formation/usages/answers",
                                Map.of("required", "true", "module", "magie", "motive", "essai"))
                        .status())
                .isEqualTo(422);
        for (LocalDate grace : List.of(
                TrainingFeature.today().minusDays(1), TrainingFeature.today().plusMonths(13))) {
            assertThat(elected.post(
                                    "/formation/usages/answers",
                                    Map.of(
                                            "required", "true",
                                            "module", "ia",
                                            "motive", "essai",
                                            "grace", grace.toString()))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(tenancy.in(own.id(), () -> rulings.find(USE))).isEmpty();
        assertThat(elected.post("/formation/usages/answers", form).status()).isEqualTo(302);
        assertThat(elected.post("/formation/usages/answers", Map.of("required", "false", "motive", "on arrête"))
                        .status())
                .isEqualTo(302);
        assertThat(as(Role.AGENT).get("/propositions/" + proposal.id()).status())
                .isEqualTo(200);
        assertThat(tenancy.in(own.id(), () -> rulings.history(USE))).hasSize(2);
        assertThat(as(Role.AGENT).get("/formation").status()).isEqualTo(403);
    }

    @Test
    void a_training_counts_for_the_months_that_an_elu_sets_for_those_already_taken_too() {
        LocalDate today = TrainingFeature.today();
        required(null, "ia");
        tenancy.run(
                own.id(),
                () -> trainings.passed(own.account(Role.AGENT), modules.get("ia"), today.minusMonths(12), null));
        decide(Role.AGENT);
        Visitor elected = as(Role.ELU);
        elected.get("/formation");
        assertThat(elected.post("/formation/validite", Map.of("months", "0", "motive", "essai"))
                        .status())
                .isEqualTo(422);
        assertThat(elected.post("/formation/validite", Map.of("months", "11", "motive", "essai"))
                        .status())
                .isEqualTo(302);
        assertThat(as(Role.AGENT).get("/propositions/" + proposal.id()).status())
                .isEqualTo(403);
        tenancy.run(own.id(), () -> rulings.validFor(12, "essai", person(Role.ELU)));
        assertThat(as(Role.AGENT).get("/propositions/" + proposal.id()).status())
                .as("to its last day")
                .isEqualTo(200);
    }

    @Test
    void a_session_that_a_head_records_trains_those_who_were_there_and_its_withdrawal_untrains_them() {
        required(null, "donnees");
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get("/formation");
        Map<String, String> session = Map.of(
                "module", "donnees",
                "date", TrainingFeature.today().minusDays(3).toString(),
                "minutes", "90",
                "trainer", "Centre de gestion",
                "present", own.account(Role.AGENT).toString());
        assertThat(head.post("/formation/seances", session).status()).isEqualTo(302);
        assertThat(as(Role.AGENT).get("/propositions/" + proposal.id()).status())
                .isEqualTo(200);
        assertThat(head.get("/propositions/" + proposal.id()).status())
                .as("who recorded it was not there")
                .isEqualTo(403);
        head.get("/formation");
        for (Map<String, String> wrong : List.of(
                Map.of("present", own.account(Role.HEAD_OF_SERVICE).toString()),
                Map.of("present", ""),
                Map.of("minutes", "0"),
                Map.of("trainer", " "),
                Map.of("date", TrainingFeature.today().plusDays(1).toString()))) {
            Map<String, String> form = new java.util.HashMap<>(session);
            form.putAll(wrong);
            assertThat(head.post("/formation/seances", form).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        UUID id = tenancy.in(own.id(), () -> sessions.all().getFirst().id());
        assertThat(head.post("/formation/seances/" + id + "/retrait", Map.of("motive", ""))
                        .status())
                .isEqualTo(422);
        assertThat(head.post("/formation/seances/" + id + "/retrait", Map.of("motive", "Mauvaise date."))
                        .status())
                .isEqualTo(302);
        assertThat(as(Role.AGENT).get("/propositions/" + proposal.id()).status())
                .isEqualTo(403);
    }

    @Test
    void a_head_of_service_sees_and_records_people_of_that_service_alone() {
        UUID stranger = tenancy.in(own.id(), () -> {
            UUID made = accounts.create(
                    "Ange Lointain", "ange@" + own.slug() + ".example", PASSWORD, "Eau", Set.of(Role.AGENT));
            trainings.passed(made, modules.get("ia"), TrainingFeature.today(), null);
            return made;
        });
        Visitor head = as(Role.HEAD_OF_SERVICE);
        assertThat(head.get("/formation/registre").document().text()).doesNotContain("Ange Lointain");
        assertThat(head.get("/formation/registre.csv").body()).doesNotContain("Ange Lointain");
        head.get("/formation");
        assertThat(head.post(
                                "/formation/seances",
                                Map.of(
                                        "module", "ia",
                                        "date", TrainingFeature.today().toString(),
                                        "minutes", "10",
                                        "trainer", "x",
                                        "present", stranger.toString()))
                        .status())
                .isEqualTo(422);
        assertThat(as(Role.DPO).get("/formation/registre.csv").body())
                .contains("Ange Lointain")
                .contains("Ce qu’est une IA");
        UUID elsewhere = held(stranger, own.account(Role.AGENT));
        UUID here = held(own.account(Role.AGENT));
        assertThat(head.get("/formation").document().select("#seances form[action$=retrait]"))
                .extracting(form -> form.attr("action"))
                .containsExactly("/formation/seances/" + here + "/retrait");
        Visitor.Page refused = head.post("/formation/seances/" + elsewhere + "/retrait", Map.of("motive", "Non."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#fault").text()).contains("demandez au DPO");
        assertThat(tenancy.in(own.id(), () -> trainings.of(stranger)))
                .as("nobody of another service is untrained")
                .hasSize(2);
        assertThat(head.post("/formation/seances/" + here + "/retrait", Map.of("motive", "Non."))
                        .status())
                .isEqualTo(302);
        Visitor dpo = as(Role.DPO);
        dpo.get("/formation");
        assertThat(dpo.post("/formation/seances/" + elsewhere + "/retrait", Map.of("motive", "Non."))
                        .status())
                .isEqualTo(302);
    }

    private UUID held(UUID... present) {
        return tenancy.in(
                own.id(),
                () -> sessions.record(
                        new TrainingSessions.Told(
                                "donnees", TrainingFeature.today(), 60, "Dominique Formateur", List.of(present)),
                        person(Role.DPO)));
    }

    @Test
    void the_dpo_erases_who_trained_and_the_session_stays() {
        UUID agent = own.account(Role.AGENT);
        UUID id = held(agent);
        String erasing = "/formation/seances/" + id + "/formateur/effacement";
        Visitor head = as(Role.HEAD_OF_SERVICE);
        assertThat(head.get("/formation").document().select("form[action=" + erasing + "]"))
                .isEmpty();
        assertThat(head.post(erasing, Map.of()).status()).isEqualTo(403);
        Visitor dpo = as(Role.DPO);
        assertThat(dpo.get("/formation").document().select("form[action=" + erasing + "]"))
                .hasSize(1);
        assertThat(dpo.post(erasing, Map.of()).status()).isEqualTo(302);
        assertThat(dpo.get("/formation").document().text())
                .doesNotContain("Dominique Formateur")
                .contains("(effacé)");
        assertThat(dpo.get("/formation/registre.csv").body()).doesNotContain("Dominique Formateur");
        assertThat(dpo.get("/formation/registre.pdf").status()).isEqualTo(200);
        assertThat(dpo.post(erasing, Map.of()).status()).as("once").isEqualTo(422);
        JdbcClient db = context().getBean(JdbcClient.class);
        tenancy.run(own.id(), () -> {
            assertThat(db.sql("""
                                    select count(*) from personal_value v join journal_entry e on e.id = v.entry
                                    where e.subject = ?""").param(id).query(Integer.class).single())
                    .as("words in the journal")
                    .isZero();
            assertThat(trainings.of(agent)).hasSize(1);
            assertThat(journal.verify().valid()).isTrue();
        });
        held(agent);
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> db.sql("update training_session set trainer = 'autre' where trainer <> ''")
                                .update()))
                .hasMessageContaining("never changed");
    }

    @Test
    void of_a_use_that_is_suspended_or_closed_nobody_is_told_that_a_training_lacks() {
        LocalDate today = TrainingFeature.today();
        Visitor agent = as(Role.AGENT);
        toldOnlyWhileOpen(agent, today, UseState.SUSPENDED);
        open();
        toldOnlyWhileOpen(agent, null, UseState.SUSPENDED);
        open();
        toldOnlyWhileOpen(agent, today, UseState.CLOSED);
    }

    private void toldOnlyWhileOpen(Visitor agent, @Nullable LocalDate grace, UseState after) {
        required(grace, "ia");
        String notices = ".frame-notices, main .notice";
        assertThat(agent.get("/formations").document().select(notices).text()).contains("Ce qu’est une IA");
        tenancy.run(own.id(), () -> uses.change(USE, after, person(Role.ELU), new Motive("essai", null)));
        assertThat(agent.get("/formations").document().select(notices).text())
                .as(after + ", grace " + grace)
                .doesNotContain("Ce qu’est une IA");
    }

    @Test
    void the_public_reads_what_is_required_and_never_how_many_are_trained() {
        assertThat(tenancy.in(own.id(), () -> said.of(USE))).isEmpty();
        required(TrainingFeature.today(), "ia");
        assertThat(tenancy.in(own.id(), () -> said.of(USE)).getFirst().value()).contains("Exigée de qui s’en sert");
        required(null, "ia");
        String before = tenancy.in(own.id(), () -> said.of(USE)).toString();
        assertThat(before).contains("Nul ne s’en sert");
        tenancy.run(
                own.id(),
                () -> trainings.passed(own.account(Role.AGENT), modules.get("ia"), TrainingFeature.today(), null));
        assertThat(tenancy.in(own.id(), () -> said.of(USE)).toString())
                .as("one more who is trained shows nowhere")
                .isEqualTo(before);
    }

    @Test
    void questions_are_those_drawn_answered_whole_and_once() {
        Visitor agent = as(Role.AGENT);
        agent.get("/formations/ia");
        assertThat(agent.post("/formations/ia/reponses", Map.of("q0", "0")).location())
                .as("before any was drawn")
                .isEqualTo("/formations/ia");
        agent.post("/formations/ia/questions", Map.of("pour", "https://ailleurs.example"));
        var page = agent.get("/formations/ia/questions").document();
        Map<String, String> answers = Learner.answers(page, "ia", 0);
        Map<String, String> less = new java.util.HashMap<>(answers);
        less.remove("q3");
        assertThat(agent.post("/formations/ia/reponses", less).status()).isEqualTo(422);
        Map<String, String> wild = new java.util.HashMap<>(answers);
        wild.put("q3", "77");
        assertThat(agent.post("/formations/ia/reponses", wild).status()).isEqualTo(422);
        assertThat(agent.get("/formations/ia/questions").document().select(".answered"))
                .as("nothing is explained before all are answered")
                .isEmpty();
        assertThat(agent.post("/formations/ia/reponses", Learner.answers(page, "ia", 3))
                        .status())
                .isEqualTo(302);
        assertThat(agent.post("/formations/ia/reponses", answers).status())
                .as("the explanations are no way to answer the same questions again")
                .isEqualTo(422);
        assertThat(tenancy.in(own.id(), () -> trainings.of(own.account(Role.AGENT))))
                .isEmpty();
        assertThat(as(Role.DPO).get("/formation/registre").document().text())
                .as("who failed, nobody reads")
                .doesNotContain("Pas encore");
    }

    @Test
    void what_a_person_learned_is_erased_with_the_person_and_the_session_stays() {
        UUID agent = own.account(Role.AGENT);
        tenancy.run(own.id(), () -> {
            sessions.record(
                    new TrainingSessions.Told("ia", TrainingFeature.today(), 60, "Centre", List.of(agent)),
                    person(Role.DPO));
            trainings.passed(agent, modules.get("eau"), TrainingFeature.today(), null);
            erasure.ask(Erasure.Kind.PERSON, agent, "demande de la personne", person(Role.DPO));
        });
        tenancy.run(own.id(), () -> {
            assertThat(trainings.of(agent)).isEmpty();
            assertThat(sessions.all()).hasSize(1);
            assertThat(journal.verify().valid()).isTrue();
        });
    }

    @Test
    void nothing_of_one_collectivity_is_shown_or_counted_in_another() {
        required(null, "ia");
        UUID agent = own.account(Role.AGENT);
        tenancy.run(own.id(), () -> {
            trainings.passed(agent, modules.get("ia"), TrainingFeature.today(), null);
            sessions.record(
                    new TrainingSessions.Told("ia", TrainingFeature.today(), 60, "Centre", List.of(agent)),
                    person(Role.DPO));
        });
        tenancy.run(otherTown.id(), () -> {
            assertThat(rulings.find(USE)).isEmpty();
            assertThat(rulings.history(USE)).isEmpty();
            assertThat(trainings.of(agent)).isEmpty();
            assertThat(trainings.all()).noneMatch(one -> one.account().equals(agent));
            assertThat(sessions.all()).isEmpty();
        });
        assertThatThrownBy(() -> tenancy.run(
                        otherTown.id(),
                        () -> sessions.record(
                                new TrainingSessions.Told("ia", TrainingFeature.today(), 60, "x", List.of(agent)),
                                new Person(otherTown.account(Role.DPO), Role.DPO))))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }
}
