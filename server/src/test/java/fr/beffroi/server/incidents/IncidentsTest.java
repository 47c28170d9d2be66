package fr.beffroi.server.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
                .contains("Incident n° 1")
                .contains("le temps de comprendre");
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
        assertThat(in(() -> incidents.dues(get(breach))).get(1).deadline())
                .isEqualTo(Instant.parse("2026-11-05T08:00:00Z"));
        UUID harm = declared(Severity.GRAVE, Set.of(Fact.SERIOUS_HARM, Fact.SECURITY, Fact.NIS2_ENTITY), known);
        assertThat(in(() -> incidents.dues(get(harm))))
                .extracting(due -> due.duty().key())
                .containsExactly("ai-supplier", "ai-authority", "nis2-warning", "nis2-notification");
        assertThat(in(() -> incidents.dues(get(harm))).get(1).deadline()).isEqualTo(known.plus(Duration.ofDays(15)));
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
        for (String duty : List.of("gdpr-register", "gdpr-cnil", "gdpr-people")) {
            tenancy.run(
                    own.id(),
                    () -> incidents.settle(id, duty, duty.equals("gdpr-cnil"), "fait le 2", person(Role.DPO)));
        }
        assertThatThrownBy(() -> tenancy.run(
                        own.id(), () -> incidents.settle(id, "nis2-warning", true, "non", person(Role.DPO))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> incidents.erase(id, person(Role.DPO))))
                .as("its words are still needed")
                .isInstanceOf(Refused.class);
        close(id);
        assertThat(get(id).isOpen()).isFalse();
        assertThatThrownBy(() -> close(id)).isInstanceOf(Refused.class);
        assertThat(in(() -> said.of(USE))).extracting(SaysOfUse.Line::value).containsExactly("1 déclaré, 1 clos");
        assertThat(in(() -> said.of("autre"))).extracting(SaysOfUse.Line::value).containsExactly("aucun");
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> incidents.erase(id, person(Role.ELU))))
                .isInstanceOf(NotAllowed.class);
        tenancy.run(own.id(), () -> incidents.erase(id, person(Role.DPO)));
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
