package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.AccountChanged;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.register.SaysOfUse;
import fr.beffroi.server.web.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time measured by the draw, with consent, after the staff committee: from the page of work by hand to what is told. */
class HandlingTimeTest extends CostsTest {
    private static final LocalDate COMMITTEE = LocalDate.of(2026, 10, 1);

    @Autowired
    private HandlingTime times;

    @Autowired
    private CostsOfUse said;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Erasure erasure;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient db;

    private UUID study() {
        return in(() -> times.open(
                USE, "answer", COMMITTEE, TimeStudy.Opinion.SPLIT, 6, "mesurer avant de dire", person(Role.ELU)));
    }

    private UUID proposed(Use use, boolean aided, UUID study) {
        byte[] seed = in(() -> times.get(study)).seed();
        while (true) {
            UUID before = in(() -> latest());
            spend(use, 0.0001);
            UUID made = in(() -> latest());
            if (!made.equals(before) && Draw.isAided(seed, made.toString()) == aided) {
                return made;
            }
        }
    }

    private UUID latest() {
        return db.sql("select id from proposal order by at desc, id limit 1")
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0));
    }

    @Test
    void only_an_elu_opens_one_and_only_after_the_staff_committee() {
        open();
        assertThatThrownBy(() -> in(() -> times.open(
                        USE,
                        "answer",
                        LocalDate.now(LegalTime.FRANCE).plusDays(2),
                        TimeStudy.Opinion.SPLIT,
                        6,
                        "m",
                        person(Role.ELU))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("time.committee.first");
        assertThatThrownBy(() -> in(() -> times.open(
                        USE, "answer", COMMITTEE, TimeStudy.Opinion.SPLIT, 6, "m", person(Role.HEAD_OF_SERVICE))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> in(
                        () -> times.open(USE, "letter", COMMITTEE, TimeStudy.Opinion.SPLIT, 6, "m", person(Role.ELU))))
                .hasMessageContaining("time.kind.cannot");
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        elected.get("/temps");
        assertThat(elected.post("/temps", Map.of("use", USE, "motive", "m", "opinion", "SPLIT"))
                        .status())
                .as("without the committee’s date")
                .isEqualTo(422);
        study();
        assertThatThrownBy(this::study).hasMessageContaining("time.open.already");
    }

    @Test
    void who_consented_works_by_hand_where_the_draw_says_so_and_then_sees_the_proposal() {
        Use use = open();
        UUID study = study();
        UUID aided = proposed(use, true, study);
        UUID unaided = proposed(use, false, study);
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        assertThat(agent.get("/propositions/" + unaided).status())
                .as("without consent nothing is measured")
                .isEqualTo(200);
        assertThat(in(() -> times.find(study, unaided))).isEmpty();
        agent.get("/temps");
        agent.post("/temps/" + study + "/accord", Map.of("given", "true"));
        assertThat(agent.get("/propositions/" + aided).status()).isEqualTo(200);
        assertThat(in(() -> times.find(study, aided)).orElseThrow().started()).isTrue();
        assertThat(agent.get("/propositions/" + unaided).location()).isEqualTo("/temps/a-la-main/" + unaided);
        String hand = "/temps/a-la-main/" + unaided;
        assertThat(agent.get(hand).document().text()).doesNotContain("La mairie ouvre à 9 h");
        agent.post(hand, Map.of("step", "START"));
        assertThat(agent.get(hand).document().text())
                .contains("À quelle heure ouvrez-vous")
                .doesNotContain("La mairie ouvre à 9 h");
        assertThat(agent.get("/propositions/" + unaided).location())
                .as("still by hand")
                .isEqualTo(hand);
        assertThat(agent.post(hand, Map.of("step", "DONE")).location()).isEqualTo("/propositions/" + unaided);
        assertThat(agent.get("/propositions/" + unaided).document().text()).contains("La mairie ouvre à 9 h");
        assertThat(in(() -> times.find(study, unaided)).orElseThrow().ended()).isTrue();

        UUID passed = proposed(use, false, study);
        agent.get("/propositions/" + passed);
        agent.get("/temps/a-la-main/" + passed);
        agent.post("/temps/a-la-main/" + passed, Map.of("step", "SKIP"));
        assertThat(agent.get("/propositions/" + passed).status()).isEqualTo(200);
        assertThat(in(() -> times.find(study, passed)).orElseThrow().skipped()).isTrue();
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        assertThat(head.get("/propositions/" + proposed(use, false, study)).status())
                .isEqualTo(200);

        agent.get("/temps");
        agent.post("/temps/" + study + "/accord", Map.of("given", "false"));
        assertThat(in(() -> times.find(study, unaided)))
                .as("what was measured is destroyed")
                .isEmpty();
    }

    @Test
    void a_decision_stops_the_clock_of_the_aided() {
        Use use = open();
        UUID study = study();
        UUID aided = proposed(use, true, study);
        tenancy.run(own.id(), () -> times.consent(study, own.account(Role.AGENT)));
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        String fingerprint = agent.get("/propositions/" + aided)
                .document()
                .select("input[name=fingerprint]")
                .attr("value");
        agent.post("/propositions/" + aided + "/decisions", Map.of("fingerprint", fingerprint, "verdict", "ACCEPT"));
        assertThat(in(() -> times.find(study, aided)).orElseThrow().ended()).isTrue();
    }

    @Test
    void what_is_told_is_told_once_and_its_measures_are_destroyed() {
        Use use = open();
        UUID study = study();
        List<UUID> people = people(7);
        YearMonth month = YearMonth.of(2026, 10);
        for (int i = 0; i < 28; i++) {
            measured(study, use, people.get(i % 7), i % 2 == 0 ? 100 : 400, i % 2 == 0);
        }
        begun(study, use, people.getFirst());
        tenancy.run(own.id(), () -> times.publish(study, month));
        assertThat(in(() -> times.told())).as("October is not over").isEmpty();
        tenancy.run(own.id(), () -> times.publish(study, month.plusMonths(1)));
        HandlingTime.Told told = in(() -> times.told()).getFirst();
        assertThat(told.people()).isEqualTo(7);
        assertThat(told.unaidedSeconds() - told.aidedSeconds()).isEqualTo(300);
        assertThat(told.shown()).isTrue();
        assertThat(rows("time_measure", study))
                .as("what was begun and never ended neither")
                .isZero();
        assertThat(in(() -> said.of(USE)))
                .extracting(SaysOfUse.Line::value)
                .anyMatch(value -> value.startsWith("gain de 300 à 300 s par dossier"));
        tenancy.run(own.id(), () -> times.withdraw(study, people.getFirst()));
        tenancy.run(own.id(), () -> times.publish(study, month.plusMonths(2)));
        assertThat(in(() -> times.told()))
                .as("what was told stays as it was told")
                .containsExactly(told);
        assertThat(visitor()
                        .signIn(own.email(Role.AGENT), PASSWORD)
                        .get("/temps")
                        .document()
                        .text())
                .contains("Gain montré");
        tenancy.run(own.id(), () -> times.close(study, person(Role.ELU)));
        byte[] seed = in(() -> times.get(study)).seed();
        assertThat(in(() -> journal.search("time.closed", study, null, null, 0, 2)))
                .extracting(JournalBook.Line::json)
                .anyMatch(json -> json.contains(java.util.HexFormat.of().formatHex(seed)));
        Town other = newTown();
        assertThat(tenancy.in(other.id(), () -> times.told())).isEmpty();
        assertThat(tenancy.in(other.id(), () -> times.all())).isEmpty();
    }

    @Test
    void draws_without_measure_are_counted_in_their_months_and_from_six_people_on() {
        Use use = open();
        UUID study = study();
        List<UUID> people = people(7);
        for (int month = 9; month <= 10; month++) {
            for (int i = 0; i < 28; i++) {
                measured(study, use, people.get(i % 7), "2026-%02d-15".formatted(month), 100, i % 2 == 0);
            }
            for (int i = 0; i < (month == 9 ? 5 : 6); i++) {
                skipped(study, use, people.get(i), "2026-%02d-16".formatted(month));
            }
        }
        skipped(study, use, people.getLast(), "2026-11-02");
        tenancy.run(own.id(), () -> times.publish(study, YearMonth.of(2026, 11)));
        assertThat(in(() -> times.told()))
                .extracting(HandlingTime.Told::skipped)
                .as("five people in September; six in October, and nobody of November")
                .containsExactly(null, 6);
        assertThat(rows("time_measure", study))
                .as("November waits for its own result")
                .isEqualTo(1);
        assertThat(visitor()
                        .signIn(own.email(Role.AGENT), PASSWORD)
                        .get("/temps")
                        .document()
                        .text())
                .contains("6 tirages sans mesure")
                .contains("nombre non publié, moins de six personnes");
    }

    @Test
    void who_is_erased_leaves_neither_their_consent_nor_their_time() {
        Use use = open();
        UUID study = study();
        List<UUID> people = people(3);
        people.forEach(one -> {
            tenancy.run(own.id(), () -> times.consent(study, one));
            measured(study, use, one, 100, true);
        });
        tenancy.run(own.id(), () -> {
            erasure.ask(Erasure.Kind.PERSON, people.get(0), "demande de la personne", person(Role.DPO));
            events.publishEvent(
                    new AccountChanged(people.get(1), AccountChanged.Kind.ERASED, null, Map.of(), Map.of()));
        });
        for (String table : List.of("time_consent", "time_measure")) {
            assertThat(in(() -> db.sql("select account from " + table + " where study = ?")
                            .param(study)
                            .query(UUID.class)
                            .list()))
                    .as(table)
                    .containsExactly(people.get(2));
        }
    }

    @Test
    void a_study_that_ended_keeps_no_time_of_anybody_once_its_last_month_is_over() {
        Use use = open();
        UUID study = study();
        UUID agent = own.account(Role.AGENT);
        UUID head = own.account(Role.HEAD_OF_SERVICE);
        for (UUID one : List.of(agent, head)) {
            tenancy.run(own.id(), () -> times.consent(study, one));
            measured(study, use, one, 100, true);
        }
        begun(study, use, agent);
        tenancy.run(own.id(), () -> times.close(study, person(Role.ELU)));
        assertThat(rows("time_measure", study))
                .as("what was begun is no measure")
                .isEqualTo(2);
        Visitor visitor = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        assertThat(visitor.get("/temps").document().select(".accord button").text())
                .isEqualTo("J’arrête");
        visitor.post("/temps/" + study + "/accord", Map.of("given", "false"));
        assertThat(rows("time_measure", study)).as("may still withdraw").isEqualTo(1);
        tenancy.run(own.id(), () -> times.publish(study, NOW));
        assertThat(rows("time_measure", study))
                .as("its month may still be told")
                .isEqualTo(1);
        tenancy.run(own.id(), () -> times.publish(study, NOW.plusMonths(1)));
        assertThat(rows("time_measure", study)).isZero();
        assertThat(rows("time_consent", study)).isZero();
        assertThat(in(() -> times.told())).isEmpty();
    }

    @Test
    void one_that_too_few_take_part_in_ends_by_itself_and_keeps_no_time_of_anybody() {
        Use use = open();
        for (int months : new int[] {0, 7}) {
            assertThatThrownBy(() -> in(() -> times.open(
                            USE, "answer", COMMITTEE, TimeStudy.Opinion.SPLIT, months, "m", person(Role.ELU))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("time.months.wrong");
        }
        UUID study = in(
                () -> times.open(USE, "answer", COMMITTEE, TimeStudy.Opinion.SPLIT, 2, "deux mois", person(Role.ELU)));
        UUID agent = own.account(Role.AGENT);
        tenancy.run(own.id(), () -> times.consent(study, agent));
        measured(study, use, agent, 100, true);
        LocalDate last = in(() -> times.get(study)).endsOn();
        assertThat(last).isEqualTo(LocalDate.now(LegalTime.FRANCE).plusMonths(2));
        assertThat(visitor()
                        .signIn(own.email(Role.AGENT), PASSWORD)
                        .get("/temps")
                        .document()
                        .text())
                .contains("Finit toute seule après le");
        Instant evening = last.atTime(23, 0).atZone(LegalTime.FRANCE).toInstant();
        tenancy.run(own.id(), () -> times.endOver(evening));
        assertThat(in(() -> times.get(study)).isOpen()).isTrue();
        tenancy.run(own.id(), () -> times.endOver(evening.plusSeconds(7200)));
        assertThat(in(() -> times.get(study)).isOpen()).isFalse();
        assertThat(LocalDate.ofInstant(
                        Objects.requireNonNull(in(() -> times.get(study)).closedAt()), LegalTime.FRANCE))
                .as("its last day, whose month decides when times are destroyed")
                .isEqualTo(last);
        assertThat(in(() -> journal.search("time.closed", study, null, null, 0, 2)))
                .extracting(JournalBook.Line::json)
                .singleElement()
                .satisfies(json -> assertThat(json).contains("\"ends_on\"").contains("\"seed\""));
        tenancy.run(own.id(), () -> times.endOver(evening.plusSeconds(9000)));
        assertThat(in(() -> journal.search("time.closed", study, null, null, 0, 2)))
                .as("once")
                .hasSize(1);
        tenancy.run(
                own.id(),
                () -> times.publish(study, YearMonth.from(last.plusDays(1)).plusMonths(1)));
        assertThat(rows("time_measure", study)).isZero();
        assertThat(rows("time_consent", study)).isZero();
        assertThat(in(() -> times.told())).isEmpty();
    }

    @Test
    void a_motive_that_no_column_keeps_is_refused_as_one_that_lacks() {
        open();
        assertThatThrownBy(() -> in(() -> times.open(
                        USE, "answer", COMMITTEE, TimeStudy.Opinion.SPLIT, 6, "avant\0après", person(Role.ELU))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("time.motive");
    }

    private List<UUID> people(int count) {
        return in(() -> IntStream.range(0, count)
                .mapToObj(i -> accounts.create(
                        "Agent " + i, "a" + i + "@" + own.slug() + ".example", PASSWORD, "Accueil", Set.of(Role.AGENT)))
                .toList());
    }

    private long rows(String table, UUID study) {
        return in(() -> db.sql("select count(*) from " + table + " where study = ?")
                .param(study)
                .query(Long.class)
                .single());
    }

    private void begun(UUID study, Use use, UUID account) {
        insert(study, use, account, "2026-10-15", null, true, false);
    }

    private void skipped(UUID study, Use use, UUID account, String day) {
        insert(study, use, account, day, null, false, true);
    }

    private void measured(UUID study, Use use, UUID account, int seconds, boolean aided) {
        measured(study, use, account, "2026-10-15", seconds, aided);
    }

    private void measured(UUID study, Use use, UUID account, String day, int seconds, boolean aided) {
        insert(study, use, account, day, seconds, aided, false);
    }

    private void insert(
            UUID study, Use use, UUID account, String day, @Nullable Integer seconds, boolean aided, boolean skipped) {
        spend(use, 0.0001);
        Instant at = LocalDate.parse(day).atTime(10, 0).atZone(LegalTime.FRANCE).toInstant();
        tenancy.run(
                own.id(),
                () -> db.sql("""
                                insert into time_measure (collectivity, study, proposal, account, aided, drawn_at, started_at,
                                    ended_at, skipped)
                                values (:collectivity, :study, :proposal, :account, :aided, :at, :at, :end, :skipped)""")
                        .param("collectivity", own.id())
                        .param("study", study)
                        .param("proposal", latest())
                        .param("account", account)
                        .param("aided", aided)
                        .param("at", Timestamp.from(at))
                        .param("end", seconds == null ? null : Timestamp.from(at.plusSeconds(seconds)))
                        .param("skipped", skipped)
                        .update());
    }
}
