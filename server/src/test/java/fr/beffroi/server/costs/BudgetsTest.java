package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.answers.model.Spending;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget that warns, then suspends for the time being: nothing runs afterwards, and an élu has the last word. */
class BudgetsTest extends CostsTest {
    private static final ModelCard DESCRIBED =
            new ModelCard("decrit", new Range(22, 44), new Range(141, 300), new Range(1.2, 1.4), 21.7, "essai");

    @Autowired
    private Spent spent;

    private void set(double kwh, boolean suspends) {
        tenancy.run(own.id(), () -> budgets.set(USE, kwh, suspends, "sobriété votée", person(Role.ELU)));
    }

    private List<String> told() {
        return in(() -> journal.search("costs.", null, null, null, 0, 20)).stream()
                .map(JournalBook.Line::type)
                .filter(type -> type.startsWith("costs.budget_"))
                .toList();
    }

    @Test
    void it_warns_at_four_fifths_and_suspends_once_spent_and_nothing_runs_afterwards() {
        Use use = open();
        set(1, true);
        spend(use, 0.7);
        assertThat(in(() -> budgets.isDue(budgets.find(USE).orElseThrow(), NOW)))
                .isFalse();
        spend(use, 0.15);
        await(() -> in(() ->
                !journal.search("costs.budget_warned", null, null, null, 0, 5).isEmpty()));
        assertThat(state()).isEqualTo(UseState.OPEN);
        spend(use, 0.2);
        await(() -> state() == UseState.SUSPENDED);
        UseChange last = in(() -> uses.history(USE)).getLast();
        assertThat(last.byBudget()).isTrue();
        assertThat(last.provisional()).isTrue();
        assertThat(last.by().id()).isEqualTo(own.account(Role.ELU));
        assertThat(last.motive().text()).contains("1,05 kWh sur 1").contains("sobriété votée");
        assertThatThrownBy(() -> spend(use, 0.001))
                .as("nothing runs while it is suspended")
                .isInstanceOf(NotAllowed.class);
        assertThat(cost().proposals()).isEqualTo(3);
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> uses.change(USE, UseState.OPEN, person(Role.DPO), new Motive("on reprend", null))))
                .as("only an élu resumes")
                .isInstanceOf(NotAllowed.class);
        assertThat(visitor()
                        .signIn(own.email(Role.ELU), PASSWORD)
                        .get("/usages")
                        .document()
                        .select("#usage-" + USE)
                        .text())
                .contains("budget d’énergie que cet élu avait fixé");

        tenancy.run(
                own.id(), () -> uses.change(USE, UseState.OPEN, person(Role.ELU), new Motive("mois de pointe", null)));
        spend(use, 0.5);
        tenancy.run(own.id(), () -> budgets.hold(USE, NOW));
        assertThat(state())
                .as("what an élu resumed runs until the month is over")
                .isEqualTo(UseState.OPEN);
        assertThat(told()).containsExactlyInAnyOrder("costs.budget_warned", "costs.budget_spent");
        tenancy.run(own.id(), () -> budgets.hold(USE, NOW.plusMonths(1)));
        assertThat(state()).as("another month has its own budget").isEqualTo(UseState.OPEN);
    }

    @Test
    void a_budget_that_only_warns_suspends_nothing() {
        Use use = open();
        set(0.1, false);
        spend(use, 0.2);
        await(() -> told().contains("costs.budget_spent"));
        assertThat(state()).isEqualTo(UseState.OPEN);
    }

    @Test
    void a_budget_set_below_what_is_spent_already_acts_at_once() {
        Use use = open();
        spend(use, 0.2);
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        elected.get("/couts");
        assertThat(elected.post(
                                "/couts/" + USE + "/budget",
                                Map.of("kwh", "0,1", "suspends", "true", "motive", "trop dépensé"))
                        .status())
                .isEqualTo(302);
        await(() -> state() == UseState.SUSPENDED);
    }

    @Test
    void an_elu_reads_on_any_page_that_a_budget_warns_or_is_spent_until_it_is_lifted() {
        Use use = open();
        set(1, false);
        spend(use, 0.7);
        tenancy.run(own.id(), () -> budgets.hold(USE, NOW));
        assertThat(page(Role.ELU)).doesNotContain("budget d’énergie du mois");
        spend(use, 0.15);
        tenancy.run(own.id(), () -> budgets.hold(USE, NOW));
        assertThat(page(Role.ELU))
                .contains("Le budget d’énergie du mois est presque dépensé")
                .contains("Répondre aux essais");
        spend(use, 0.3);
        tenancy.run(own.id(), () -> budgets.hold(USE, NOW));
        assertThat(page(Role.ELU))
                .contains("Le budget d’énergie du mois est dépensé")
                .doesNotContain("presque dépensé");
        assertThat(page(Role.AGENT)).doesNotContain("budget d’énergie du mois");
        tenancy.run(own.id(), () -> budgets.set(USE, null, false, "levé", person(Role.ELU)));
        assertThat(page(Role.ELU)).doesNotContain("budget d’énergie du mois");
    }

    private String page(Role role) {
        Visitor.Page page = visitor().signIn(own.email(role), PASSWORD).get("/temps");
        assertThat(page.status()).isEqualTo(200);
        return page.document().text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void a_model_that_nobody_described_spends_at_its_highest_and_the_elu_is_told() {
        open();
        set(0.1, true);
        tenancy.run(
                own.id(), () -> remote.of(USE).told(new Spending.Wrote("decrit", 5000, true, Duration.ofSeconds(3))));
        assertThat(cost().unknownKwh())
                .isGreaterThan(EcoLogits.kwh(5000, DESCRIBED).high());
        assertThat(cost().mostKwh())
                .as("in no figure that is shown as an estimate")
                .isZero();
        assertThat(page(Role.ELU)).contains("compte au plus haut un modèle distant que personne n’a décrit");
        assertThat(visitor()
                        .signIn(own.email(Role.ELU), PASSWORD)
                        .get("/couts")
                        .document()
                        .select("#budget-" + USE)
                        .text())
                .contains("Budget dépensé")
                .contains("1 appel à un modèle distant");
        tenancy.run(own.id(), () -> budgets.hold(USE, NOW));
        assertThat(state()).isEqualTo(UseState.SUSPENDED);
        tenancy.run(own.id(), () -> reference.set(DESCRIBED, person(Role.ADMINISTRATOR)));
        assertThat(page(Role.ELU)).doesNotContain("que personne n’a décrit");
    }

    @Test
    void what_a_submission_asks_is_what_the_page_says_of_one_use_in_one_month() {
        Use use = open();
        spend(use, 0.3);
        tenancy.run(own.id(), () -> {
            reference.set(DESCRIBED, person(Role.ADMINISTRATOR));
            remote.of(USE).told(new Spending.Wrote("inconnu", 500, true, Duration.ofSeconds(3)));
            remote.of(USE).told(new Spending.Wrote("decrit", 700, true, Duration.ofSeconds(3)));
            remote.of("autre").told(new Spending.Wrote("decrit", 9000, true, Duration.ofSeconds(3)));
        });
        assertThat(in(() -> spent.kwh(USE, NOW)))
                .isCloseTo(cost().budgetKwh(), within(1e-12))
                .isGreaterThan(0.3);
        assertThat(in(() -> spent.kwh(USE, NOW.minusMonths(1)))).isZero();
        assertThat(visitor()
                        .signIn(own.email(Role.ELU), PASSWORD)
                        .get("/couts")
                        .document()
                        .select("#cout-" + USE)
                        .text())
                .as("of two calls one is estimated")
                .contains("(estimation, 1 appel)");
    }

    @Test
    void many_at_once_suspend_once() {
        Use use = open();
        set(0.05, true);
        List<CompletableFuture<Void>> spending = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        spend(use, 0.02);
                    } catch (NotAllowed suspendedMeanwhile) {
                        assertThat(suspendedMeanwhile.key()).isEqualTo("use.not_open");
                    }
                    tenancy.run(own.id(), () -> budgets.hold(USE, NOW));
                }))
                .toList();
        spending.forEach(CompletableFuture::join);
        await(() -> state() == UseState.SUSPENDED);
        assertThat(in(() -> uses.history(USE))).filteredOn(UseChange::byBudget).hasSize(1);
        assertThat(told()).filteredOn("costs.budget_spent"::equals).hasSize(1);
    }

    @Test
    void only_an_elu_sets_one_and_a_wrong_one_changes_nothing() {
        open();
        for (Role role : List.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR)) {
            Visitor other = visitor().signIn(own.email(role), PASSWORD);
            other.get("/couts");
            assertThat(other.post("/couts/" + USE + "/budget", Map.of("kwh", "1", "motive", "m"))
                            .status())
                    .isEqualTo(403);
        }
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        elected.get("/couts");
        for (String wrong : List.of("0", "-1", "beaucoup", "1e9", "10000000", "1;2")) {
            Visitor.Page page = elected.post("/couts/" + USE + "/budget", Map.of("kwh", wrong, "motive", "m"));
            assertThat(page.status()).as(wrong).isEqualTo(422);
            assertThat(page.document().select("#fault").text()).contains("Rien n’a été changé");
        }
        assertThatThrownBy(() ->
                        tenancy.run(own.id(), () -> budgets.set(USE, 1.0, false, "avant\0après", person(Role.ELU))))
                .as("what no column keeps")
                .isInstanceOf(Refused.class);
        assertThat(elected.post("/couts/" + USE + "/budget", Map.of("kwh", "1", "motive", " "))
                        .status())
                .isEqualTo(422);
        assertThat(in(() -> budgets.find(USE))).isEmpty();
        elected.post("/couts/" + USE + "/budget", Map.of("kwh", "2,5", "motive", "sobriété"));
        assertThat(in(() -> budgets.find(USE)).orElseThrow().kwh()).isEqualTo(2.5);
        elected.post("/couts/" + USE + "/budget", Map.of("kwh", "", "motive", "plus besoin"));
        assertThat(in(() -> budgets.find(USE))).as("lifted").isEmpty();
    }
}
