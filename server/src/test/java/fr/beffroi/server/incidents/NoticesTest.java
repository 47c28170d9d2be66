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
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anybody tells without account; a person takes it over or sets it aside; what the sender wrote goes. */
class NoticesTest extends ServerTest {
    private static final String USE = "essai-signale";
    private static final String TEXT = "La réponse de la mairie donnait le dossier de quelqu’un d’autre.";

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeRows rows;

    @Autowired
    private NoticeRetention retention;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Uses uses;

    @Autowired
    private JournalBook journal;

    private <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work::get);
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private String form() {
        return "/registre/" + own.slug() + "/incidents/signaler";
    }

    private void propose(String key) {
        tenancy.run(
                own.id(),
                () -> uses.propose(
                        new Use(
                                UUID.randomUUID(),
                                key,
                                "essais",
                                "Usage " + key,
                                "Mission",
                                "Direction",
                                RiskClass.MINIMAL,
                                UseState.PROPOSED,
                                0),
                        person(Role.ELU)));
    }

    private void turn(String key, UseState state) {
        tenancy.run(own.id(), () -> uses.change(key, state, person(Role.ELU), new Motive("essai", null)));
    }

    private void open() {
        propose(USE);
        turn(USE, UseState.OPEN);
    }

    private Map<String, String> fields(String usage, String text) {
        return new HashMap<>(Map.of("usage", usage, "description", text, "seen", "", "contact", "06 00 00 00 00"));
    }

    private List<Notice> all() {
        return in(() -> rows.all(0, 50));
    }

    private Notice tell() {
        return in(() -> notices.receive(new Told(USE, TEXT, "", "06 00 00 00 00")))
                .notice();
    }

    private Declared declared(Notice notice, Severity severity) {
        return new Declared(
                notice.use(),
                severity,
                Set.of(Fact.PERSONAL_DATA),
                "Un dossier est parti.",
                notice.receivedAt(),
                false);
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private List<String> entries(UUID subject) {
        return in(() -> journal.search(null, subject, null, null, 0, 50)).stream()
                .map(JournalBook.Line::json)
                .toList();
    }

    @Test
    void it_is_told_from_the_register_followed_by_link_and_changes_nothing_by_itself() {
        open();
        Visitor resident = visitor();
        assertThat(resident.get("/registre/" + own.slug())
                        .document()
                        .select("#tell")
                        .attr("href"))
                .isEqualTo(form());
        assertThat(resident.get("/registre/" + own.slug() + "/" + USE)
                        .document()
                        .select("#tell")
                        .attr("href"))
                .isEqualTo(form() + "?usage=" + USE);
        Visitor.Page page = resident.get(form() + "?usage=" + USE);
        assertThat(page.document().select("#usage option[selected]").val()).isEqualTo(USE);
        assertThat(page.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .doesNotContain("unsafe-inline");
        Visitor.Page sent = resident.post(form(), fields(USE, TEXT));
        assertThat(sent.status()).isEqualTo(302);
        Visitor.Page first = resident.get(sent.location());
        Notice notice = all().getFirst();
        assertThat(first.document().select("#kept").text())
                .contains(notice.number())
                .contains(sent.location());
        assertThat(first.response().headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(visitor().get(sent.location()).document().select("#became").text())
                .contains("pas encore traité");
        assertThat(in(() -> uses.get(USE)).state()).isEqualTo(UseState.OPEN);
        assertThat(in(() -> incidents.seenBy(own.account(Role.DPO), true)))
                .as("apart from incidents")
                .isEmpty();
        assertThat(visitor()
                        .get("/registre/" + own.slug() + "/incidents/suivi/" + notice.number())
                        .status())
                .as("a number opens nothing")
                .isEqualTo(404);
        assertThat(visitor()
                        .get(sent.location().replace(own.slug(), otherTown.slug()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_register_that_shows_nothing_takes_nothing_and_a_use_that_is_only_proposed_is_not_known() {
        assertThat(visitor().get(form()).status()).isEqualTo(404);
        propose("secret");
        assertThat(visitor().get(form()).status()).isEqualTo(404);
        assertThat(visitor().get("/registre/" + own.slug()).document().select("#tell"))
                .isEmpty();
        open();
        propose("suspendu");
        turn("suspendu", UseState.OPEN);
        turn("suspendu", UseState.SUSPENDED);
        Visitor resident = visitor();
        assertThat(resident.get(form()).document().select("#usage option").eachAttr("value"))
                .as("what the register shows, suspended or not")
                .containsExactlyInAnyOrder("", USE, "suspendu", "*");
        Visitor.Page hidden = resident.post(form(), fields("secret", TEXT));
        Visitor.Page unknown = resident.post(form(), fields("nulle-part", TEXT));
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(hidden.document().select("#fault").text())
                .isEqualTo(unknown.document().select("#fault").text());
        assertThat(all()).isEmpty();
        assertThat(resident.post(form(), fields("*", TEXT)).status()).isEqualTo(302);
        assertThat(resident.post(form(), fields("", TEXT)).status()).isEqualTo(302);
        assertThat(all())
                .extracting(Notice::use, Notice::elsewhere)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, true),
                        org.assertj.core.groups.Tuple.tuple(null, false));
    }

    @Test
    void what_is_missing_too_long_or_hostile_is_refused_or_shown_as_text() {
        open();
        Visitor resident = visitor();
        resident.get(form());
        Map<String, String> trapped = fields(USE, TEXT);
        trapped.put("site", "https://exemple.fr");
        Map<String, String> late = fields(USE, TEXT);
        late.put("seen", LocalDate.now(LegalTime.FRANCE).plusDays(2).toString());
        Map<String, String> noDay = fields(USE, TEXT);
        noDay.put("seen", "hier");
        Map<String, String> longContact = fields(USE, TEXT);
        longContact.put("contact", "x".repeat(255));
        for (Map<String, String> wrong : List.of(
                fields(USE, " "),
                fields(USE, "x".repeat(4001)),
                fields(USE, "a\0b"),
                trapped,
                late,
                noDay,
                longContact)) {
            Visitor.Page refused = resident.post(form(), wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select("#fault").text()).contains("Rien n’a été envoyé");
        }
        assertThat(resident.post(form(), Map.of()).status()).isEqualTo(422);
        assertThat(resident.post(form(), fields(USE, "x".repeat(1 << 20))).status())
                .as("1 MiB")
                .isBetween(400, 499);
        assertThat(all()).isEmpty();
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Visitor.Page shown =
                resident.get(resident.post(form(), fields(USE, hostile)).location());
        assertThat(shown.document().select("blockquote").text()).isEqualTo(hostile);
        assertThat(shown.document().select("main script, main img")).isEmpty();
        Document kept = as(Role.DPO)
                .get("/incidents/signalements/" + all().getFirst().id())
                .document();
        assertThat(kept.select("main script, main img")).isEmpty();
    }

    @Test
    void one_address_is_held_back_after_a_while() {
        open();
        Visitor resident = visitor();
        resident.get(form());
        for (int i = 0; i < IncidentsFeature.PER_HOUR; i++) {
            assertThat(resident.post(form(), fields("", "Fait " + i)).status()).isEqualTo(302);
        }
        Visitor.Page held = resident.post(form(), fields("", "Un de trop"));
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.document().select("#description").text())
                .as("nothing typed is lost")
                .isEqualTo("Un de trop");
        assertThat(all()).hasSize(IncidentsFeature.PER_HOUR);
    }

    @Test
    void a_person_takes_it_over_and_the_moment_it_was_received_is_proposed_as_known() {
        open();
        Notice notice = tell();
        String page = "/incidents/signalements/" + notice.id();
        assertThat(as(Role.AGENT).get("/incidents/signalements").status()).isEqualTo(403);
        assertThat(as(Role.AGENT).get(page).status()).isEqualTo(403);
        Visitor elected = as(Role.ELU);
        assertThat(elected.get(page).document().select("#reprendre")).isEmpty();
        assertThat(elected.post(page + "/ecart", Map.of("motive", "non")).status())
                .isEqualTo(403);
        Visitor head = as(Role.HEAD_OF_SERVICE);
        assertThat(head.get("/incidents").document().select("#told").text()).isEqualTo("1 signalement à traiter");
        Document before = head.get(page).document();
        assertThat(before.select("#known").val()).isEqualTo(IncidentsPage.local(notice.receivedAt()));
        assertThat(before.select("#known-hint").text()).contains("ce moment est proposé");
        assertThat(before.select("#reprendre #description").text())
                .as("the words of the sender go no further by themselves")
                .isEmpty();
        Map<String, String> typed = Map.of(
                "use", USE,
                "severity", "SERIOUS",
                "fact", "PERSONAL_DATA",
                "description", "Un dossier est parti à une autre adresse.",
                "known", before.select("#known").val());
        Map<String, String> wrong = new HashMap<>(typed);
        wrong.put("description", " ");
        Document refused = head.post(page + "/reprise", wrong).document();
        assertThat(refused.select("#fault").text()).contains("Dites ce qui s’est passé");
        assertThat(refused.select("#reprendre input[value=SERIOUS]").hasAttr("checked"))
                .isTrue();
        assertThat(all().getFirst().waits()).isTrue();
        String at = head.post(page + "/reprise", typed).location();
        Incident incident =
                in(() -> incidents.seenBy(own.account(Role.DPO), true)).getFirst();
        assertThat(at).isEqualTo("/incidents/" + incident.id());
        assertThat(incident.declaredBy()).isEqualTo(own.account(Role.HEAD_OF_SERVICE));
        assertThat(incident.knownAt()).isEqualTo(notice.receivedAt().truncatedTo(ChronoUnit.MINUTES));
        assertThat(head.get(at).document().text())
                .contains("Signalement reçu le")
                .contains(notice.number());
        assertThat(in(() -> uses.get(USE)).state()).isEqualTo(UseState.OPEN);
        assertThat(head.post(page + "/reprise", typed).status())
                .as("once alone")
                .isEqualTo(422);
        assertThat(in(() -> incidents.seenBy(own.account(Role.DPO), true))).hasSize(1);
        assertThat(entries(notice.id()))
                .hasSize(2)
                .noneMatch(json -> json.contains("dossier") || json.contains("06 00"))
                .anyMatch(json -> json.contains("known_at") && json.contains("received_at"));
    }

    @Test
    void set_aside_with_a_motive_that_the_sender_reads() {
        open();
        NoticeRows.Kept kept = in(() -> notices.receive(new Told("", TEXT, "", "")));
        UUID id = kept.notice().id();
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> notices.setAside(id, " ", person(Role.DPO))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> notices.setAside(id, "non", person(Role.AGENT))))
                .isInstanceOf(NotAllowed.class);
        tenancy.run(own.id(), () -> notices.setAside(id, "Cette lettre ne vient pas d’une IA.", person(Role.DPO)));
        assertThat(visitor()
                        .get("/registre/" + own.slug() + "/incidents/suivi/" + kept.secret())
                        .document()
                        .select("#became")
                        .text())
                .contains("Cette lettre ne vient pas d’une IA.");
        assertThat(entries(id)).noneMatch(json -> json.contains("lettre"));
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> notices.setAside(id, "encore", person(Role.DPO))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_the_sender_wrote_goes_twelve_months_after_the_end_or_when_the_dpo_says() {
        open();
        NoticeRows.Kept aside = in(() -> notices.receive(new Told("", TEXT, "", "x@y.example")));
        Notice taken = tell();
        Notice waiting = tell();
        UUID incident = in(() -> notices.take(taken.id(), declared(taken, Severity.SERIOUS), person(Role.DPO)));
        tenancy.run(own.id(), () -> notices.setAside(aside.notice().id(), "doublon", person(Role.DPO)));
        Instant later = Instant.now().plus(Duration.ofDays(367));
        retention.erase(own.id(), later.minus(Duration.ofDays(10)));
        assertThat(get(aside.notice().id()).description()).isEqualTo(TEXT);
        retention.erase(own.id(), later);
        Notice gone = get(aside.notice().id());
        assertThat(List.of(gone.description(), gone.contact(), gone.motive())).containsOnly("");
        assertThat(visitor()
                        .get("/registre/" + own.slug() + "/incidents/suivi/" + aside.secret())
                        .status())
                .isEqualTo(404);
        assertThat(get(taken.id()).description()).as("its incident is open").isEqualTo(TEXT);
        assertThat(get(waiting.id()).description()).as("it waits").isEqualTo(TEXT);
        tenancy.run(own.id(), () -> {
            for (Due due : incidents.dues(incidents.get(incident, own.account(Role.DPO), true))) {
                incidents.settle(incident, due.duty().key(), true, "fait", person(Role.DPO));
            }
            incidents.close(incident, "On relit.", "fini", person(Role.DPO));
        });
        retention.erase(own.id(), later);
        assertThat(get(taken.id()).description()).isEmpty();
        assertThat(entries(taken.id())).anyMatch(json -> json.contains("incident.notice.erased"));

        assertThatThrownBy(() -> tenancy.run(own.id(), () -> notices.erase(waiting.id(), person(Role.DPO))))
                .as("it waits for a person")
                .isInstanceOf(Refused.class);
        tenancy.run(own.id(), () -> notices.setAside(waiting.id(), "doublon", person(Role.DPO)));
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> notices.erase(waiting.id(), person(Role.ELU))))
                .isInstanceOf(NotAllowed.class);
        Visitor dpo = as(Role.DPO);
        String page = "/incidents/signalements/" + waiting.id();
        dpo.get(page);
        assertThat(dpo.post(page + "/effacement", Map.of()).status()).isEqualTo(302);
        assertThat(dpo.get(page).document().text()).contains("Texte effacé le").doesNotContain(TEXT);
        assertThat(dpo.post(page + "/effacement", Map.of()).status()).isEqualTo(422);
        assertThat(in(() -> journal.verify()).valid()).isTrue();
    }

    private Notice get(UUID id) {
        return in(() -> rows.get(id, false));
    }

    @Test
    void one_that_waits_is_reminded_of_as_if_it_were_a_breach() {
        open();
        Notice notice = tell();
        for (long hours : new long[] {0, 47, 49, 50, 73, 90}) {
            tenancy.run(own.id(), () -> reminders.remind(notice.receivedAt().plus(Duration.ofHours(hours))));
        }
        assertThat(in(() -> journal.search("incident.notice.reminded", notice.id(), null, null, 0, 20)))
                .extracting(JournalBook.Line::json)
                .hasSize(2)
                .anyMatch(json -> json.contains("\"passed\":true"));
        Notice settled = tell();
        tenancy.run(own.id(), () -> notices.setAside(settled.id(), "doublon", person(Role.DPO)));
        tenancy.run(own.id(), () -> reminders.remind(notice.receivedAt().plus(Duration.ofHours(90))));
        assertThat(in(() -> journal.search("incident.notice.reminded", settled.id(), null, null, 0, 20)))
                .isEmpty();
    }

    @Test
    void one_collectivity_sees_nothing_of_another() {
        open();
        Notice notice = tell();
        Town other = newTown();
        tenancy.run(other.id(), () -> {
            assertThat(rows.all(0, 10)).isEmpty();
            assertThat(rows.waiting()).isZero();
            assertThatThrownBy(() -> rows.get(notice.id(), false)).isInstanceOf(NoSuchElementException.class);
        });
        assertThat(visitor()
                        .signIn(other.email(Role.DPO), PASSWORD)
                        .get("/incidents/signalements/" + notice.id())
                        .status())
                .isEqualTo(404);
    }
}
