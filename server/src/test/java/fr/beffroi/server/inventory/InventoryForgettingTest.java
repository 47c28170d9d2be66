package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What suppliers and people wrote in the inventory goes after its visa; dates, states and what was ticked stay. */
class InventoryForgettingTest extends ServerTest {
    private static final Map<String, String> VISA =
            Map.of("authority", "Archives départementales", "reference", "2026-7", "on", "2026-11-02");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Inventory inventory;

    @Autowired
    private SupplierForms forms;

    @Autowired
    private ClauseChecks checks;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JournalBook journal;

    @Autowired
    private JdbcClient db;

    private String page = "";
    private UUID declared = own.id();
    private UUID form = own.id();

    private <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work);
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    @BeforeEach
    void declare() {
        Visitor dpo = as(Role.DPO);
        dpo.get("/inventaire/nouveau");
        page = dpo.post(
                        "/inventaire/nouveau",
                        Map.of(
                                "kind", "SOFTWARE",
                                "field", "HUMAN_RESOURCES",
                                "title", "Tri des candidatures",
                                "supplier", "Recrut SA",
                                "product", "Embauche 3000",
                                "purpose", "Classe les candidatures",
                                "responsible", "Direction des ressources humaines"))
                .location();
        declared = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        tenancy.run(own.id(), () -> {
            inventory.bring(declared, Stage.EXAMINED, "Mme Untel l’a montré", null, person(Role.DPO));
            checks.check(
                    declared,
                    "Le titulaire déclare toute fonction d’intelligence artificielle à Mme Untel.",
                    person(Role.DPO));
            forms.ask(declared, person(Role.DPO));
            form = forms.of(declared).getFirst().id();
            forms.answer(form, Map.of(Question.HAS_AI, "YES", Question.CONTACT, "Mme Untel, 01 02 03 04 05"));
        });
    }

    private void grant(Visitor dpo, UUID subject) {
        dpo.get("/effacements");
        UUID request = in(() -> erasure.findHeld(subject).orElseThrow().id());
        assertThat(dpo.post("/effacements/" + request + "/visa", VISA).location())
                .isEqualTo("/effacements");
    }

    @Test
    void the_texts_of_one_answer_go_and_what_was_ticked_stays() {
        Visitor dpo = as(Role.DPO);
        assertThat(dpo.get(page).document().select(".answers").text()).contains("Mme Untel");
        assertThat(dpo.post(page + "/questions/" + form + "/effacement", Map.of())
                        .location())
                .isEqualTo(page);
        assertThat(dpo.get(page).document().text()).contains("attend le visa des archives");
        assertThat(in(() -> forms.get(form)).answers()).as("it is an archive").containsKey(Question.CONTACT);
        assertThat(dpo.get("/effacements").document().select("#waiting h3 a").attr("href"))
                .isEqualTo(page);
        dpo.post(page + "/questions/" + form + "/effacement", Map.of());
        assertThat(dpo.get(page).document().select(".notice.is-bad").text()).contains("déjà demandé");
        grant(dpo, form);
        SupplierForms.Form erased = in(() -> forms.get(form));
        assertThat(erased.answers()).isEqualTo(Map.of(Question.HAS_AI, "YES"));
        assertThat(erased.answered()).isNotNull();
        assertThat(dpo.get(page).document().select(".answers").text()).doesNotContain("Untel");
        assertThat(dpo.get(page).document().text()).contains("Textes effacés le");
        assertThat(in(() -> journal.search("inventory.erased", form, null, null, 0, 5)))
                .hasSize(1);
        assertThat(in(() -> inventory.history(declared)).getLast().motive())
                .as("another record")
                .contains("Untel");
    }

    @Test
    void motives_and_passages_go_with_the_journals_and_states_stay() {
        Visitor dpo = as(Role.DPO);
        List<ClauseChecks.Line> before =
                in(() -> checks.latest(declared).orElseThrow()).lines();
        assertThat(before).anyMatch(line -> String.valueOf(line.passage()).contains("Untel"));
        assertThat(dpo.get(page).document().select("#erasing form")).hasSize(1);
        assertThat(dpo.post(page + "/effacement", Map.of()).location()).isEqualTo(page);
        grant(dpo, declared);
        assertThat(in(() -> inventory.get(declared)).stage()).isEqualTo(Stage.EXAMINED);
        assertThat(in(() -> inventory.history(declared))).singleElement().satisfies(step -> {
            assertThat(step.motive()).isEmpty();
            assertThat(step.to()).isEqualTo(Stage.EXAMINED);
        });
        ClauseChecks.Check after = in(() -> checks.latest(declared).orElseThrow());
        assertThat(after.lines())
                .noneMatch(line -> String.valueOf(line.passage()).contains("Untel"));
        assertThat(after.found())
                .as("that a passage was found stays")
                .isEqualTo(
                        before.stream().filter(line -> line.passage() != null).count());
        assertThat(in(() -> db.sql("select count(*) from personal_value where value like '%Untel%'")
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(in(() -> journal.verify()).valid()).isTrue();
        Visitor.Page shown = dpo.get(page);
        assertThat(shown.document().select("main .history").text()).doesNotContain("Untel");
        assertThat(shown.document().text()).contains("son texte est effacé");
        assertThat(shown.document().select("#erasing form"))
                .as("nothing is left")
                .isEmpty();
    }

    @Test
    void nobody_else_asks_and_nothing_changes_without_an_erasure() {
        for (Role role : List.of(Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR, Role.ELU)) {
            Visitor other = as(role);
            assertThat(other.get(page).document().select("form[action$=effacement]"))
                    .isEmpty();
            assertThat(other.post(page + "/effacement", Map.of()).status()).isEqualTo(403);
            assertThat(other.post(page + "/questions/" + form + "/effacement", Map.of())
                            .status())
                    .isEqualTo(403);
        }
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> forgetting.askForWords(declared, person(Role.ELU))))
                .isInstanceOf(NotAllowed.class);
        Town other = newTown();
        assertThatThrownBy(() -> tenancy.run(
                        other.id(),
                        () -> forgetting.askForAnswer(declared, form, new Person(other.account(Role.DPO), Role.DPO))))
                .isInstanceOf(NoSuchElementException.class);
        for (String sql : List.of(
                "update supplier_form set answers = '{}' where declared = ?",
                "update declared_stage set motive = '', erased_at = now() where declared = ?",
                "update clause_check set findings = '[]' where declared = ?")) {
            assertThatThrownBy(() -> tenancy.run(
                            own.id(), () -> db.sql(sql).param(declared).update()))
                    .hasStackTraceContaining("only by an erasure");
        }
    }

    @Test
    void nothing_is_written_anew_under_cover_of_an_erasure() {
        for (String sql : List.of(
                "update declared_stage set motive = 'Un autre motif' where declared = ?",
                "update supplier_form set answers = '{\"HAS_AI\": \"NO\"}' where declared = ?")) {
            assertThatThrownBy(() -> tenancy.run(own.id(), () -> {
                        erasure.forget(UUID.randomUUID(), "essai", person(Role.DPO));
                        db.sql(sql).param(declared).update();
                    }))
                    .hasStackTraceContaining("never written anew");
        }
        assertThat(in(() -> forms.get(form)).answers()).containsEntry(Question.HAS_AI, "YES");
        assertThat(in(() -> inventory.history(declared)).getLast().motive()).contains("Untel");
    }
}
