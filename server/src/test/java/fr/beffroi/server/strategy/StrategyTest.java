package fr.beffroi.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to the vote, and what a red line keeps from being opened. */
class StrategyTest extends ServerTest {
    private static final String USE = "answers";
    private static final RedLine OUTSIDE = new RedLine(
            "Rien de personnel hors de la machine",
            List.of(new RedLine.Condition(Trait.PERSONAL_DATA, "YES"), new RedLine.Condition(Trait.OUTSIDE, "YES")));

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Strategies strategies;

    @Autowired
    private UseTraits traits;

    @Autowired
    private Uses uses;

    @Autowired
    private JournalBook journal;

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private static Motive voted(LocalDate date) {
        return new Motive("Vote du conseil", new Motive.Vote(date, "2026-48"));
    }

    private UUID adopted(RedLine... lines) {
        return tenancy.in(own.id(), () -> {
            UUID id = strategies.begin(person(Role.DPO));
            strategies.write(id, List.of("Répondre mieux"), "Charte", 0, person(Role.DPO));
            for (int i = 0; i < lines.length; i++) {
                strategies.addLine(id, lines[i], i + 1, person(Role.DPO));
            }
            strategies.adopt(id, lines.length + 1, voted(StrategyFeature.today()), person(Role.ELU));
            return id;
        });
    }

    private void say(Trait trait, String answer) {
        tenancy.run(own.id(), () -> traits.say(USE, new EnumMap<>(Map.of(trait, answer)), person(Role.DPO)));
    }

    private void open() {
        tenancy.run(own.id(), () -> uses.change(USE, UseState.OPEN, person(Role.ELU), new Motive("essai", null)));
    }

    @Test
    void a_use_that_crosses_a_red_line_is_not_opened_and_is_told_which() {
        adopted(OUTSIDE);
        assertThatThrownBy(this::open)
                .as("saying nothing is no way round")
                .isInstanceOfSatisfying(
                        NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("strategy.unknown"));
        say(Trait.PERSONAL_DATA, "YES");
        say(Trait.OUTSIDE, "YES");
        Visitor elected = as(Role.ELU);
        elected.get("/usages");
        Visitor.Page refused = elected.post("/usages/answers/etat", Map.of("to", "OPEN", "motive", "essai"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().text()).contains("Rien de personnel hors de la machine");
        assertThat(tenancy.in(own.id(), () -> uses.get(USE)).state()).isEqualTo(UseState.PROPOSED);
        say(Trait.OUTSIDE, "NO");
        open();
        assertThat(tenancy.in(own.id(), () -> uses.get(USE)).state()).isEqualTo(UseState.OPEN);
    }

    @Test
    void without_an_adopted_strategy_nothing_is_kept_from_being_opened() {
        tenancy.run(own.id(), () -> {
            UUID id = strategies.begin(person(Role.ELU));
            strategies.addLine(id, OUTSIDE, 0, person(Role.ELU));
        });
        open();
    }

    @Test
    void an_open_use_that_crosses_a_line_voted_since_is_told_to_elus_and_not_resumed_once_suspended() {
        open();
        say(Trait.PERSONAL_DATA, "YES");
        say(Trait.OUTSIDE, "YES");
        adopted(OUTSIDE);
        assertThat(as(Role.ELU)
                        .get("/usages")
                        .document()
                        .select(".frame-notices")
                        .text())
                .contains("Rien de personnel hors de la machine");
        assertThat(as(Role.AGENT).get("/usages").document().select(".frame-notices"))
                .isEmpty();
        tenancy.run(own.id(), () -> uses.change(USE, UseState.SUSPENDED, person(Role.ELU), new Motive("essai", null)));
        assertThatThrownBy(this::open).isInstanceOf(NotAllowed.class);
        tenancy.run(own.id(), () -> uses.change(USE, UseState.CLOSED, person(Role.ELU), new Motive("essai", null)));
    }

    @Test
    void the_draft_is_written_on_pages_adopted_by_an_elu_with_its_vote_and_then_stands() {
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get("/strategie");
        assertThat(head.post("/strategie/version", Map.of()).location()).isEqualTo("/strategie/projet");
        head.get("/strategie/projet");
        assertThat(head.post(
                                "/strategie/projet",
                                Map.of(
                                        "goals",
                                        "Répondre mieux\r\n\r\nÉconomiser l’eau",
                                        "charter",
                                        "1. Vérifier.",
                                        "edit",
                                        "0"))
                        .status())
                .isEqualTo(302);
        assertThat(head.post("/strategie/projet", Map.of("goals", "x", "charter", "y", "edit", "0"))
                        .status())
                .as("somebody who began from an older text loses nobody's work")
                .isEqualTo(422);
        assertThat(head.post(
                                "/strategie/projet/lignes",
                                Map.of("text", "Aucun visage", "condition", "BIOMETRICS=YES", "edit", "1"))
                        .status())
                .isEqualTo(302);
        for (Map<String, String> wrong : List.of(
                Map.of("text", "", "condition", "BIOMETRICS=YES", "edit", "2"),
                Map.of("text", "x", "condition", "", "edit", "2"),
                Map.of("text", "x", "condition", "BIOMETRICS=PEUT-ETRE", "edit", "2"))) {
            assertThat(head.post("/strategie/projet/lignes", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        Map<String, String> vote = Map.of(
                "motive", "Vote", "voteDate", StrategyFeature.today().toString(), "voteNumber", "2026-48", "edit", "2");
        assertThat(head.post("/strategie/projet/adoption", vote).status()).isEqualTo(403);
        Visitor elected = as(Role.ELU);
        elected.get("/strategie/projet");
        assertThat(elected.post("/strategie/projet/adoption", Map.of("motive", "Vote", "edit", "2"))
                        .status())
                .isEqualTo(422);
        assertThat(elected.post("/strategie/projet/adoption", vote).status()).isEqualTo(302);
        String page = as(Role.AGENT).get("/strategie").document().text();
        assertThat(page).contains("Économiser l’eau").contains("Aucun visage").contains("2026-48");
        tenancy.run(own.id(), () -> {
            Strategy adopted = strategies.findAdopted().orElseThrow();
            assertThat(adopted.goals()).containsExactly("Répondre mieux", "Économiser l’eau");
            assertThatThrownBy(
                            () -> strategies.write(adopted.id(), List.of("x"), "y", adopted.edit(), person(Role.ELU)))
                    .isInstanceOf(fr.beffroi.server.web.Refused.class);
            assertThat(journal.search("strategy.", null, null, null, 0, 20))
                    .extracting(JournalBook.Line::type)
                    .containsExactlyInAnyOrder("strategy.begun", "strategy.adopted");
        });
    }

    @Test
    void the_database_itself_keeps_what_was_adopted_save_the_day_of_its_review() {
        adopted(OUTSIDE);
        JdbcClient db = context().getBean(JdbcClient.class);
        for (String other : List.of(
                "charter = 'autre'",
                "goals = '{autre}'",
                "lines = '[]'",
                "number = 9",
                "vote_date = vote_date - 1",
                "vote_number = 'autre'",
                "motive = 'autre'",
                "motive = null",
                "adopted_by = '" + own.account(Role.DPO) + "'",
                "adopted_at = adopted_at - interval '1 day'",
                "draft = gen_random_uuid()",
                "edit = edit + 1")) {
            assertThatThrownBy(() -> tenancy.run(
                            own.id(),
                            () -> db.sql("update strategy set " + other).update()))
                    .as(other)
                    .hasMessageContaining("what was adopted stands");
        }
        String moved = "update strategy set review_on = review_on + 1";
        tenancy.run(own.id(), () -> assertThat(db.sql(moved).update()).isOne());
        tenancy.run(
                own.id(), () -> db.sql("update strategy set state = 'REPLACED'").update());
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> db.sql(moved).update()))
                .hasMessageContaining("what was adopted stands");
    }

    @Test
    void what_was_typed_and_refused_stands_in_the_form_beside_what_was_saved_meanwhile() {
        UUID id = tenancy.in(own.id(), () -> strategies.begin(person(Role.DPO)));
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get("/strategie/projet");
        tenancy.run(
                own.id(),
                () -> strategies.write(id, List.of("But d’une autre"), "Charte d’une autre", 0, person(Role.DPO)));
        Map<String, String> mine = Map.of("goals", "Mon but", "charter", "Ma charte", "edit", "0");
        Visitor.Page refused = head.post("/strategie/projet", mine);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#charter").text()).isEqualTo("Ma charte");
        assertThat(refused.document().select("#goals").text()).isEqualTo("Mon but");
        assertThat(refused.document().select("#meanwhile").text()).contains("But d’une autre", "Charte d’une autre");
        assertThat(refused.document().select("#write [name=edit]").attr("value"))
                .isEqualTo("1");

        Visitor.Page line = head.post(
                "/strategie/projet/lignes",
                Map.of("text", "x".repeat(301), "condition", "BIOMETRICS=YES", "edit", "1"));
        assertThat(line.status()).isEqualTo(422);
        assertThat(line.document().select("#text").attr("value")).hasSize(301);
        assertThat(line.document().select("#condition-1 [selected]").attr("value"))
                .isEqualTo("BIOMETRICS=YES");
        assertThat(line.document().select("#meanwhile")).isEmpty();

        Visitor elected = as(Role.ELU);
        elected.get("/strategie/projet");
        Visitor.Page vote = elected.post(
                "/strategie/projet/adoption", Map.of("motive", "Vote du conseil", "voteNumber", "2026-9", "edit", "1"));
        assertThat(vote.document().select("#vote-number").attr("value")).isEqualTo("2026-9");
        assertThat(vote.document().select("#adopt-motive").text()).isEqualTo("Vote du conseil");

        tenancy.run(own.id(), () -> strategies.drop(id, person(Role.DPO)));
        assertThat(head.post("/strategie/projet", mine).location()).isEqualTo("/strategie");
        assertThat(head.get("/strategie").document().select("#unsaved").text()).contains("Mon but", "Ma charte");
    }

    @Test
    void the_next_version_begins_from_the_one_in_effect_and_replaces_it() {
        adopted(OUTSIDE);
        tenancy.run(own.id(), () -> {
            UUID next = strategies.begin(person(Role.ELU));
            assertThat(strategies.get(next).lines()).containsExactly(OUTSIDE);
            strategies.removeLine(next, 0, 0, person(Role.ELU));
            strategies.adopt(next, 1, voted(StrategyFeature.today()), person(Role.ELU));
            assertThat(strategies.all())
                    .extracting(Strategy::state)
                    .containsExactly(Strategy.State.ADOPTED, Strategy.State.REPLACED);
        });
        open();
    }

    @Test
    void the_deliberation_is_begun_in_acts_with_the_goals_and_the_lines() {
        tenancy.run(
                own.id(), () -> uses.change("drafting", UseState.OPEN, person(Role.ELU), new Motive("essai", null)));
        tenancy.run(own.id(), () -> {
            UUID id = strategies.begin(person(Role.ELU));
            strategies.write(id, List.of("économiser l’eau"), "Charte", 0, person(Role.ELU));
            strategies.addLine(id, OUTSIDE, 1, person(Role.ELU));
        });
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get("/strategie/projet");
        String draft = head.post("/strategie/projet/deliberation", Map.of()).location();
        assertThat(draft).startsWith("/actes/projets/");
        assertThat(head.get(draft).document().text())
                .contains("économiser l’eau")
                .contains("Rien de personnel hors de la machine");
        assertThat(head.get("/strategie/projet").document().select("a[href=" + draft + "]"))
                .isNotEmpty();
    }

    @Test
    void the_yearly_review_is_called_for_before_its_day_and_kept_by_an_elu() {
        UUID id = tenancy.in(own.id(), () -> {
            UUID made = strategies.begin(person(Role.ELU));
            strategies.write(made, List.of("Répondre mieux"), "Charte", 0, person(Role.ELU));
            strategies.adopt(made, 1, voted(StrategyFeature.today().minusMonths(13)), person(Role.ELU));
            return made;
        });
        Visitor elected = as(Role.ELU);
        assertThat(elected.get("/usages").document().select(".frame-notices").text())
                .contains("revue annuelle");
        elected.get("/strategie");
        assertThat(elected.post("/strategie/revue", Map.of("motive", "")).status())
                .isEqualTo(422);
        assertThat(elected.post("/strategie/revue", Map.of("motive", "Rien à changer."))
                        .status())
                .isEqualTo(302);
        assertThat(elected.get("/usages").document().select(".frame-notices")).isEmpty();
        tenancy.run(
                otherTown.id(),
                () -> assertThat(strategies.all()).extracting(Strategy::id).doesNotContain(id));
    }
}
