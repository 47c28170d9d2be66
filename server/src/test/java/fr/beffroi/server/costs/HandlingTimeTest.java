package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.register.SaysOfUse;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    private JdbcClient db;

    private UUID study() {
        return in(() -> times.open(
                USE, "answer", COMMITTEE, TimeStudy.Opinion.SPLIT, "mesurer avant de dire", person(Role.ELU)));
    }

    private UUID proposed(Use use, boolean aided, UUID study) {
        byte[] seed = in(() -> times.get(study)).seed();
        while (true) {
            UUID before = in(() -> latest());
            spend(use, 0.0001);
            UUID made = in(() -> latest());
            if (!made.equals(before) && Draw.isAided(seed, made) == aided) {
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
                        LocalDate.now(Budgets.HERE).plusDays(2),
                        TimeStudy.Opinion.SPLIT,
                        "m",
                        person(Role.ELU))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("time.committee.first");
        assertThatThrownBy(() -> in(() -> times.open(
                        USE, "answer", COMMITTEE, TimeStudy.Opinion.SPLIT, "m", person(Role.HEAD_OF_SERVICE))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        in(() -> times.open(USE, "letter", COMMITTEE, TimeStudy.Opinion.SPLIT, "m", person(Role.ELU))))
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
        List<UUID> people = new ArrayList<>();
        tenancy.run(own.id(), () -> {
            for (int i = 0; i < 7; i++) {
                people.add(accounts.create(
                        "Agent " + i,
                        "a" + i + "@" + own.slug() + ".example",
                        PASSWORD,
                        "Accueil",
                        Set.of(Role.AGENT)));
            }
        });
        YearMonth month = YearMonth.of(2026, 10);
        for (int i = 0; i < 28; i++) {
            measured(study, use, people.get(i % 7), i % 2 == 0 ? 100 : 400, i % 2 == 0);
        }
        tenancy.run(own.id(), () -> times.publish(study, month));
        assertThat(in(() -> times.told())).as("October is not over").isEmpty();
        tenancy.run(own.id(), () -> times.publish(study, month.plusMonths(1)));
        HandlingTime.Told told = in(() -> times.told()).getFirst();
        assertThat(told.people()).isEqualTo(7);
        assertThat(told.unaidedSeconds() - told.aidedSeconds()).isEqualTo(300);
        assertThat(told.shown()).isTrue();
        assertThat(in(() -> db.sql("select count(*) from time_measure where study = ?")
                        .param(study)
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(in(() -> said.of(USE)))
                .extracting(SaysOfUse.Line::value)
                .anyMatch(value -> value.startsWith("gain de 300 à 300 s par demande"));
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

    private void measured(UUID study, Use use, UUID account, int seconds, boolean aided) {
        spend(use, 0.0001);
        tenancy.run(
                own.id(),
                () -> db.sql(
                                "insert into time_measure (collectivity, study, proposal, account, aided, started_at, ended_at)"
                                        + " values (?, ?, ?, ?, ?, timestamptz '2026-10-15 10:00+02',"
                                        + " timestamptz '2026-10-15 10:00+02' + ? * interval '1 second')")
                        .params(own.id(), study, latest(), account, aided, seconds)
                        .update());
    }
}
