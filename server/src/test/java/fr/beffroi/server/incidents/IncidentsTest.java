package fr.beffroi.server.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.SaysOfUse;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An incident from its declaration to its lessons; deadlines of the law; words that can be erased. */
class IncidentsTest extends ServerTest {
    private static final String USE = "essai-incident";
    private static final Set<Fact> BREACH = Set.of(Fact.PERSONAL_DATA, Fact.HIGH_RISK_TO_PEOPLE);

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentsOfUse said;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Duties duties;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Uses uses;

    @Autowired
    private JournalBook journal;

    private <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work);
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private void open(RiskClass risk) {
        tenancy.run(own.id(), () -> {
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            USE,
                            "essais",
                            "Répondre aux essais",
                            "Mission",
                            "Direction",
                            risk,
                            UseState.PROPOSED,
                            0),
                    person(Role.ELU));
            uses.change(USE, UseState.OPEN, person(Role.ELU), new Motive("essai", null));
        });
    }

    private UUID declared(Severity severity, Set<Fact> facts, Instant known) {
        return in(() -> incidents.declare(
                new Declared(USE, severity, facts, "Un message est parti à une autre adresse.", known, false),
                person(Role.AGENT)));
    }

    private Incident get(UUID id) {
        return in(() -> incidents.get(id, own.account(Role.DPO), true));
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    @Test
    void anybody_declares_and_sees_their_own_and_keepers_see_all() {
        open(RiskClass.MINIMAL);
        Visitor agent = as(Role.AGENT);
        agent.get("/incidents/nouveau");
        Map<String, String> typed = Map.of(
                "use",
                USE,
                "severity",
                "GRAVE",
                "fact",
                "PERSONAL_DATA",
                "description",
                "Réponse envoyée à un autre.",
                "known",
                "2026-11-01T09:30");
        String page = agent.post("/incidents/nouveau", typed).location();
        assertThat(page).startsWith("/incidents/");
        assertThat(agent.get(page).document().text())
                .contains("Suspension proposée")
                .contains("Inscrire la violation au registre interne")
                .contains("à confirmer");
        assertThat(agent.get(page).document().select("#suspendre"))
                .as("an agent cannot suspend")
                .isEmpty();
        assertThat(as(Role.DPO)
                        .get("/incidents")
                        .document()
                        .select("#incidents")
                        .text())
                .contains("Incident n° 1")
                .contains("Grave");
        Town other = newTown();
        assertThat(visitor().signIn(other.email(Role.DPO), PASSWORD).get(page).status())
                .isEqualTo(404);
        UUID theirs = in(() -> incidents.declare(
                new Declared(null, Severity.MINOR, Set.of(), "Autre chose.", Instant.now(), true), person(Role.ELU)));
        assertThat(agent.get("/incidents/" + theirs).status()).as("another’s").isEqualTo(404);
        assertThat(get(theirs).number()).isEqualTo(2);
        assertThat(get(theirs).stopProposed()).as("there is nothing to stop").isFalse();
        for (Map<String, String> wrong : List.of(
                Map.of("use", USE, "description", " "),
                Map.of("use", USE, "description", "x".repeat(4001)),
                Map.of("use", USE, "description", "x", "known", "2090-01-01T00:00"))) {
            assertThat(agent.post("/incidents/nouveau", wrong).status()).isEqualTo(422);
        }
        assertThat(agent.post("/incidents/nouveau", Map.of("use", "nulle-part", "description", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(in(() -> incidents.seenBy(own.account(Role.DPO), true))).hasSize(2);
    }

    @Test
    void nothing_is_suspended_by_itself_and_one_click_of_who_may_suspends() {
        open(RiskClass.MINIMAL);
        UUID id = declared(Severity.GRAVE, Set.of(), Instant.now());
        assertThat(get(id).stopProposed()).isTrue();
        assertThat(in(() -> uses.get(USE)).state()).isEqualTo(UseState.OPEN);
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get("/incidents/" + id);
        assertThat(head.post("/incidents/" + id + "/suspension", Map.of("motive", "grave"))
                        .status())
                .isEqualTo(403);
        Visitor elected = as(Role.ELU);
        elected.get("/incidents/" + id);
        assertThat(elected.post("/incidents/" + id + "/suspension", Map.of("motive", ""))
                        .status())
                .isEqualTo(422);
        assertThat(elected.post("/incidents/" + id + "/suspension", Map.of("motive", "le temps de comprendre"))
                        .status())
                .isEqualTo(302);
        assertThat(in(() -> uses.get(USE)).state()).isEqualTo(UseState.SUSPENDED);
        assertThat(in(() -> uses.history(USE)).getLast().motive().text())
                .as("no words that outlive the incident’s")
                .isEqualTo("Incident n° 1");
        assertThat(in(() -> uses.history(USE)).getLast().provisional()).isFalse();
    }

    @Test
    void duties_follow_from_what_is_ticked_with_their_deadlines() {
        open(RiskClass.HIGH);
        Instant known = Instant.parse("2026-11-02T08:00:00Z");
        UUID none = declared(Severity.MINOR, Set.of(Fact.SECURITY), known);
        assertThat(in(() -> incidents.dues(get(none)))).isEmpty();
        UUID breach = declared(Severity.SERIOUS, BREACH, known);
        assertThat(in(() -> incidents.dues(get(breach))))
                .extracting(due -> due.duty().key())
                .as("a high risk is a risk")
                .containsExactly("gdpr-register", "gdpr-cnil", "gdpr-people");
        assertThat(in(() -> incidents.dues(get(breach)))).allMatch(Due::waits);
        assertThat(in(() -> incidents.dues(get(breach))).get(1).deadline())
                .isEqualTo(Instant.parse("2026-11-05T08:00:00Z"));
        UUID harm = declared(Severity.GRAVE, Set.of(Fact.SERIOUS_HARM, Fact.SECURITY, Fact.NIS2_ENTITY), known);
        assertThat(in(() -> incidents.dues(get(harm))))
                .extracting(due -> due.duty().key())
                .containsExactly("ai-supplier", "ai-authority", "nis2-warning", "nis2-notification");
        assertThat(in(() -> incidents.dues(get(harm))))
                .as("none of them applies yet")
                .noneMatch(Due::waits)
                .allMatch(due -> due.deadline() == null);
        tenancy.run(own.id(), () -> reminders.remind(known.plus(Duration.ofDays(40))));
        assertThat(in(() -> journal.search("incident.reminded", harm, null, null, 0, 5)))
                .isEmpty();
        assertThat(as(Role.DPO).get("/incidents/" + harm).document().text())
                .contains("applicable à partir du 2 décembre 2027 (à confirmer)")
                .contains("date d’application à confirmer")
                .doesNotContain("dans les meilleurs délais");
        close(harm);
        assertThat(get(harm).isOpen())
                .as("what does not apply yet holds nothing back")
                .isFalse();
        tenancy.run(
                own.id(),
                () -> incidents.assess(
                        breach, Severity.MINOR, Set.of(), known, false, "aucune donnée", person(Role.DPO)));
        assertThat(in(() -> incidents.dues(get(breach)))).isEmpty();
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> incidents.assess(
                                breach, Severity.MINOR, Set.of(), known, false, "non", person(Role.AGENT))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_worst_of_what_is_ticked_says_which_deadline_to_report_by() {
        assertThat(duties.of(Set.of(Fact.SERIOUS_HARM, Fact.DEATH), RiskClass.HIGH))
                .extracting(Duty::key, Duty::hours)
                .containsExactly(tuple("ai-supplier", null), tuple("ai-authority-death", 240));
        assertThat(duties.of(Set.of(Fact.SERIOUS_HARM, Fact.DEATH, Fact.WIDESPREAD_OR_CRITICAL), RiskClass.HIGH))
                .extracting(Duty::key, Duty::hours)
                .containsExactly(tuple("ai-supplier", null), tuple("ai-authority-critical", 48));
        assertThat(duties.of(Set.of(Fact.DEATH), RiskClass.HIGH)).isEmpty();
    }

    @Test
    void a_duty_waits_from_the_day_on_that_it_applies() {
        Instant before = Instant.parse("2027-12-01T22:59:00Z");
        Instant first = Instant.parse("2027-12-01T23:00:00Z");
        Duty authority = duties.get("ai-authority");
        assertThat(authority.inForce(before)).isFalse();
        assertThat(authority.deadline(before)).isNull();
        assertThat(authority.inForce(first)).as("midnight in Paris").isTrue();
        assertThat(authority.deadline(first)).isEqualTo(first.plus(Duration.ofDays(15)));
        assertThat(duties.get("nis2-warning").inForce(first))
                .as("French law has yet to say when")
                .isFalse();
    }

    @Test
    void duties_of_the_law_on_ai_apply_when_the_register_of_laws_says() throws IOException {
        JsonNode laws;
        try (InputStream file = Objects.requireNonNull(SaysOfUse.class.getResourceAsStream("laws.json"))) {
            laws = json.readTree(file).path("texts");
        }
        LocalDate deployers = StreamSupport.stream(laws.spliterator(), false)
                .filter(law -> law.path("id").asString().equals("aia-26"))
                .flatMap(law -> StreamSupport.stream(law.path("versions").spliterator(), false))
                .map(version -> LocalDate.parse(version.path("applies").asString()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(List.of(duties.get("ai-supplier"), duties.get("ai-authority")))
                .extracting(Duty::applies)
                .containsOnly(deployers);
    }

    @Test
    void what_was_settled_of_other_facts_is_to_be_settled_again_and_reminded_of() {
        open(RiskClass.MINIMAL);
        Instant known = Instant.now().minus(Duration.ofHours(50));
        UUID id = declared(Severity.SERIOUS, BREACH, known);
        tenancy.run(own.id(), () -> reminders.remind(known.plus(Duration.ofHours(50))));
        assertThat(reminded(id)).isEqualTo(1);
        settleAll(id);
        assertThat(in(() -> incidents.dues(get(id)))).noneMatch(Due::waits);
        Instant later = known.plus(Duration.ofHours(10));
        tenancy.run(
                own.id(),
                () -> incidents.assess(id, Severity.GRAVE, BREACH, later, false, "plus de gens", person(Role.DPO)));
        assertThat(in(() -> incidents.dues(get(id)))).allMatch(Due::waits);
        tenancy.run(own.id(), () -> reminders.remind(later.plus(Duration.ofHours(50))));
        tenancy.run(own.id(), () -> reminders.remind(later.plus(Duration.ofHours(51))));
        assertThat(reminded(id)).as("once of the new deadline").isEqualTo(2);
        settleAll(id);
        close(id);
        tenancy.run(own.id(), () -> incidents.reopen(id, "autre fait", person(Role.DPO)));
        assertThat(in(() -> incidents.dues(get(id)))).allMatch(Due::waits);
        assertThatThrownBy(() -> close(id)).isInstanceOf(Refused.class).hasMessageContaining("incidents.close.due");
        tenancy.run(own.id(), () -> reminders.remind(later.plus(Duration.ofHours(52))));
        assertThat(reminded(id)).as("it is open again").isEqualTo(3);
    }

    private int reminded(UUID id) {
        return in(() -> journal.search("incident.reminded", id, null, null, 0, 20))
                .size();
    }

    private void settleAll(UUID id) {
        for (String duty : List.of("gdpr-register", "gdpr-cnil", "gdpr-people")) {
            tenancy.run(
                    own.id(),
                    () -> incidents.settle(id, duty, duty.equals("gdpr-cnil"), "fait le 2", person(Role.DPO)));
        }
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() {
        open(RiskClass.MINIMAL);
        UUID id = declared(Severity.SERIOUS, BREACH, Instant.now());
        Visitor dpo = as(Role.DPO);
        dpo.get("/incidents/" + id);
        Document closing = dpo.post(
                        "/incidents/" + id + "/cloture", Map.of("motive", "fini", "lessons", "On relit l’adresse."))
                .document();
        assertThat(closing.select("#fault").text()).contains("n’est pas réglée");
        assertThat(closing.select("#clore").hasAttr("open")).isTrue();
        assertThat(closing.select("#clore-motive").text()).isEqualTo("fini");
        assertThat(closing.select("#lessons").text()).isEqualTo("On relit l’adresse.");
        Document assessing = dpo.post(
                        "/incidents/" + id + "/evaluation",
                        Map.of("severity", "GRAVE", "fact", "SECURITY", "known", "2090-01-01T10:00", "motive", "vu"))
                .document();
        assertThat(assessing.select("#evaluer input[value=GRAVE]").hasAttr("checked"))
                .isTrue();
        assertThat(assessing.select("#evaluer input[value=SECURITY]").hasAttr("checked"))
                .isTrue();
        assertThat(assessing.select("#known").val()).isEqualTo("2090-01-01T10:00");
        assertThat(assessing.select("#assess-motive").text()).isEqualTo("vu");
        Document settling = dpo.post(
                        "/incidents/" + id + "/obligation",
                        Map.of("duty", "gdpr-cnil", "notified", "false", "motive", "x".repeat(2001)))
                .document();
        assertThat(settling.select("#gdpr-cnil-motive").text()).hasSize(2001);
        assertThat(settling.select("#devoir-gdpr-cnil input[value=false]").hasAttr("checked"))
                .isTrue();
        assertThat(settling.select("#gdpr-people-motive").text()).isEmpty();
        assertThat(get(id).severity()).isEqualTo(Severity.SERIOUS);
    }

    @Test
    void a_deadline_is_reminded_of_once_before_and_once_after_until_it_is_settled() {
        open(RiskClass.MINIMAL);
        Instant known = Instant.now().minus(Duration.ofHours(50));
        UUID id = declared(Severity.SERIOUS, BREACH, known);
        Supplier<List<String>> told =
                () -> in(() -> journal.search("incident.reminded", id, null, null, 0, 20)).stream()
                        .map(JournalBook.Line::json)
                        .toList();
        for (long hours : new long[] {0, 10, 47}) {
            tenancy.run(own.id(), () -> reminders.remind(known.plus(Duration.ofHours(hours))));
        }
        assertThat(told.get()).as("two days before the 72 hours end").isEmpty();
        for (long hours : new long[] {49, 50, 71}) {
            tenancy.run(own.id(), () -> reminders.remind(known.plus(Duration.ofHours(hours))));
        }
        assertThat(told.get()).hasSize(1);
        for (long hours : new long[] {72, 100}) {
            tenancy.run(own.id(), () -> reminders.remind(known.plus(Duration.ofHours(hours))));
        }
        assertThat(told.get()).hasSize(2).anyMatch(json -> json.contains("\"passed\":true"));
        UUID settled = declared(Severity.SERIOUS, BREACH, known);
        tenancy.run(
                own.id(), () -> incidents.settle(settled, "gdpr-cnil", true, "téléservice, le 2", person(Role.DPO)));
        tenancy.run(own.id(), () -> reminders.remind(known.plus(Duration.ofHours(100))));
        assertThat(in(() -> journal.search("incident.reminded", settled, null, null, 0, 20)))
                .isEmpty();
    }

    @Test
    void it_is_closed_with_lessons_once_all_duties_are_settled_and_its_words_can_be_erased() {
        open(RiskClass.MINIMAL);
        UUID id = declared(Severity.SERIOUS, BREACH, Instant.now());
        assertThatThrownBy(() -> close(id)).isInstanceOf(Refused.class).hasMessageContaining("incidents.close.due");
        tenancy.run(own.id(), () -> incidents.suspend(id, "Mme Untel a été citée", person(Role.DPO)));
        for (String duty : List.of("gdpr-register", "gdpr-cnil", "gdpr-people")) {
            tenancy.run(
                    own.id(),
                    () -> incidents.settle(id, duty, duty.equals("gdpr-cnil"), "fait le 2", person(Role.DPO)));
        }
        assertThatThrownBy(() -> tenancy.run(
                        own.id(), () -> incidents.settle(id, "nis2-warning", true, "non", person(Role.DPO))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> forgetting.ask(id, person(Role.DPO))))
                .as("its words are still needed")
                .isInstanceOf(Refused.class);
        close(id);
        assertThat(get(id).isOpen()).isFalse();
        assertThatThrownBy(() -> close(id)).isInstanceOf(Refused.class);
        assertThat(in(() -> said.of(USE))).extracting(SaysOfUse.Line::value).containsExactly("1 déclaré, 1 clos");
        assertThat(in(() -> said.of("autre"))).extracting(SaysOfUse.Line::value).containsExactly("aucun");
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> forgetting.ask(id, person(Role.ELU))))
                .isInstanceOf(NotAllowed.class);
        Visitor dpo = as(Role.DPO);
        dpo.get("/incidents/" + id);
        Map<String, String> visa =
                Map.of("authority", "Archives départementales", "reference", "2026-7", "on", "2026-11-02");
        assertThat(dpo.post("/incidents/" + id + "/effacement/visa", visa).status())
                .as("nobody asked")
                .isEqualTo(422);
        assertThat(dpo.post("/incidents/" + id + "/effacement", Map.of()).status())
                .isEqualTo(302);
        assertThat(get(id).description()).as("it is an archive").isNotEmpty();
        assertThat(kept("%parti à une autre adresse%")).isEqualTo(1);
        assertThat(dpo.get("/incidents/" + id).document().select("#held").text())
                .contains("il attend le visa des archives");
        assertThat(dpo.get("/effacements").document().select("#waiting h3 a").attr("href"))
                .isEqualTo("/incidents/" + id);
        assertThat(dpo.post("/incidents/" + id + "/effacement", Map.of()).status())
                .as("asked already")
                .isEqualTo(422);
        assertThat(dpo.post("/incidents/" + id + "/effacement/visa", Map.of("authority", " ", "on", "2026-11-02"))
                        .status())
                .isEqualTo(422);
        tenancy.run(own.id(), () -> incidents.reopen(id, "encore", person(Role.ELU)));
        assertThat(dpo.post("/incidents/" + id + "/effacement/visa", visa).status())
                .as("its words are needed again")
                .isEqualTo(422);
        assertThat(get(id).description()).isNotEmpty();
        settleAll(id);
        close(id);
        assertThat(kept("%Mme Untel%")).isEqualTo(1);
        assertThat(dpo.post("/incidents/" + id + "/effacement/visa", visa).status())
                .isEqualTo(302);
        assertThat(kept("%Mme Untel%")).isZero();
        assertThat(in(() -> uses.history(USE)))
                .extracting(change -> change.motive().text())
                .noneMatch(text -> text.contains("Untel"));
        assertThat(get(id).description()).isEmpty();
        assertThat(get(id).lessons()).isEmpty();
        assertThat(in(() -> incidents.steps(id)))
                .extracting(IncidentRows.Taken::motive)
                .containsOnly("");
        assertThat(in(() -> journal.verify()).valid())
                .as("the journal bears it")
                .isTrue();
        assertThat(in(() -> incidents.counts(Instant.EPOCH, Instant.now())))
                .containsExactly(new Incidents.Count(USE, 1, 0, 1));
        assertThat(as(Role.DPO).get("/incidents/" + id).document().text()).contains("Texte effacé le");
    }

    /** Personal values of the journal that hold such words. */
    private int kept(String like) {
        return in(() -> db.sql("select count(*) from personal_value where value like ?")
                .param(like)
                .query(Integer.class)
                .single());
    }

    private void close(UUID id) {
        tenancy.run(
                own.id(),
                () -> incidents.close(id, "On relit l’adresse avant l’envoi.", "tout est réglé", person(Role.ELU)));
    }

    @Test
    void one_collectivity_sees_nothing_of_another() {
        open(RiskClass.MINIMAL);
        UUID id = declared(Severity.MINOR, Set.of(), Instant.now());
        Town other = newTown();
        assertThat(tenancy.in(other.id(), () -> incidents.seenBy(other.account(Role.DPO), true)))
                .isEmpty();
        assertThatThrownBy(() -> tenancy.in(other.id(), () -> incidents.get(id, other.account(Role.DPO), true)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(tenancy.in(other.id(), () -> incidents.counts(Instant.EPOCH, Instant.now())))
                .isEmpty();
    }
}
