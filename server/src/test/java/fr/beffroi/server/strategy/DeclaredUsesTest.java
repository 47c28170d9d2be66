package fr.beffroi.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.register.DeclaredUses.Declared;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Red lines held against uses of AI that do not run here. */
class DeclaredUsesTest extends ServerTest {
    private static final String SENTENCE = "Aucune machine ne classe des candidats";
    private static final RedLine LINE = new RedLine(
            SENTENCE,
            List.of(
                    new RedLine.Condition(Trait.FIELD, Domain.HUMAN_RESOURCES.name()),
                    new RedLine.Condition(Trait.RATES_STAFF, "YES")));

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Strategies strategies;

    @Autowired
    private RedLines lines;

    @Autowired
    private DeclaredTraits traits;

    @Autowired
    private DeclaredUses declared;

    @Autowired
    private JournalBook journal;

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private void adopt() {
        tenancy.run(own.id(), () -> {
            UUID id = strategies.begin(person(Role.DPO));
            strategies.write(id, List.of("Recruter mieux"), "Charte", 0, person(Role.DPO));
            strategies.addLine(id, LINE, 1, person(Role.DPO));
            Motive.Vote vote = new Motive.Vote(StrategyFeature.today(), "2026-48");
            strategies.adopt(id, 2, new Motive("Vote du conseil", vote), person(Role.ELU));
        });
    }

    /** @return the page of one that is examined */
    private String examined(Visitor keeper, Domain field) {
        return examined(keeper, field, "Tri automatique des candidatures");
    }

    private String examined(Visitor keeper, Domain field, String title) {
        keeper.get("/inventaire/nouveau");
        String page = keeper.post(
                        "/inventaire/nouveau",
                        Map.of(
                                "kind", "SOFTWARE",
                                "field", field.name(),
                                "title", title,
                                "supplier", "Recrut SA",
                                "product", "Embauche 3000",
                                "purpose", "Classe les candidatures reçues.",
                                "responsible", "Direction des ressources humaines"))
                .location();
        assertThat(bring(keeper, page, "EXAMINED").status()).isEqualTo(302);
        return page;
    }

    private static Visitor.Page bring(Visitor by, String page, String to) {
        return bring(by, page, to, "");
    }

    private static Visitor.Page bring(Visitor by, String page, String to, String use) {
        by.get(page);
        return by.post(page + "/etat", Map.of("to", to, "motive", "essai", "use", use));
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static Visitor.Page say(Visitor by, String page, Trait trait, String answer) {
        String form = "/strategie/declares/" + id(page);
        by.get(form);
        return by.post(form, Map.of(trait.name(), answer));
    }

    private String stage(String page) {
        return tenancy.in(own.id(), declared::all).stream()
                .filter(one -> one.id().equals(id(page)))
                .map(Declared::stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_declared_use_that_crosses_a_line_or_is_silent_is_not_admitted_and_is_told_which() {
        tenancy.run(
                own.id(),
                () -> uses().change(
                                "answers", UseState.OPEN, person(Role.ELU), new Motive("un usage qui contrôle", null)));
        adopt();
        Visitor elected = as(Role.ELU);
        String page = examined(elected, Domain.HUMAN_RESOURCES);
        Visitor.Page silent = bring(elected, page, "ADMITTED");
        assertThat(silent.status()).as("saying nothing is no way round").isEqualTo(422);
        assertThat(silent.document().select("#fault").text()).contains(SENTENCE, "ne peut pas être vérifiée");
        assertThat(silent.document().select("#lines").text()).contains("à renseigner", "Évalue des agents");

        say(elected, page, Trait.RATES_STAFF, "YES");
        Visitor.Page crossed = bring(elected, page, "ADMITTED");
        assertThat(crossed.status()).isEqualTo(422);
        assertThat(crossed.document().select("#fault").text()).contains(SENTENCE, "franchit");
        assertThat(bring(elected, page, "CONTROLLED", "answers").status())
                .as("under control it would serve, too")
                .isEqualTo(422);
        assertThat(stage(page)).isEqualTo("inventory.stage.EXAMINED");
        assertThat(elected.get("/strategie")
                        .document()
                        .select("#held tr[data-declared=" + id(page) + "]")
                        .text())
                .contains("franchie", SENTENCE, "Examiné");

        say(elected, page, Trait.RATES_STAFF, "NO");
        assertThat(elected.get(page).document().select("#lines").text()).contains("aucune franchie");
        assertThat(bring(elected, page, "ADMITTED").status()).isEqualTo(302);
        assertThat(bring(elected, page, "STOPPED").status())
                .as("an off-switch asks nothing")
                .isEqualTo(302);
        assertThat(elected.get("/strategie").document().select("#held tr[data-declared]"))
                .as("what is stopped crosses nothing")
                .isEmpty();
    }

    private Uses uses() {
        return context().getBean(Uses.class);
    }

    @Test
    void the_field_that_it_was_declared_with_answers_for_it() {
        adopt();
        Visitor elected = as(Role.ELU);
        String page = examined(elected, Domain.MOBILITY);
        assertThat(bring(elected, page, "ADMITTED").status()).isEqualTo(302);
    }

    @Test
    void they_stand_in_the_order_of_their_titles() {
        adopt();
        Visitor elected = as(Role.ELU);
        examined(elected, Domain.MOBILITY, "Parc de vélos");
        examined(elected, Domain.HUMAN_RESOURCES, "Tri des candidatures");
        examined(elected, Domain.MOBILITY, "Feux de circulation");
        assertThat(elected.get("/strategie")
                        .document()
                        .select("#held tr[data-declared] th a")
                        .eachText())
                .containsExactly("Feux de circulation", "Parc de vélos", "Tri des candidatures");
    }

    @Test
    void one_in_service_stays_when_a_line_is_voted_and_elus_and_the_dpo_read_it() {
        Visitor elected = as(Role.ELU);
        String page = examined(elected, Domain.HUMAN_RESOURCES);
        assertThat(bring(elected, page, "ADMITTED").status())
                .as("no strategy, nothing is kept from anybody")
                .isEqualTo(302);
        assertThat(elected.get(page).document().select("#lines")).isEmpty();
        say(elected, page, Trait.RATES_STAFF, "YES");
        adopt();
        assertThat(stage(page)).isEqualTo("inventory.stage.ADMITTED");
        assertThat(elected.get(page).document().select("#lines").text()).contains(SENTENCE, "y reste");
        for (Role role : List.of(Role.ELU, Role.DPO)) {
            assertThat(as(role).get("/strategie")
                            .document()
                            .select(".frame-notices")
                            .text())
                    .as(role.name())
                    .contains("Tri automatique des candidatures", SENTENCE);
        }
        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/strategie").document().text()).doesNotContain("candidatures");
        assertThat(agent.get("/strategie/declares/" + id(page)).status()).isEqualTo(403);
        assertThat(bring(elected, page, "EXAMINED").status()).isEqualTo(302);
        assertThat(bring(elected, page, "ADMITTED").status())
                .as("taken back, it is held against the lines like any other")
                .isEqualTo(422);
    }

    @Test
    void whoever_asks_past_the_page_is_refused_the_same() {
        adopt();
        UUID one = id(examined(as(Role.DPO), Domain.HUMAN_RESOURCES));
        tenancy.run(own.id(), () -> {
            assertThatThrownBy(() -> lines.require(one, Domain.HUMAN_RESOURCES))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("strategy.declared.unknown"));
            traits.say(one, Map.of(Trait.RATES_STAFF, "YES"), person(Role.DPO));
            assertThatThrownBy(() -> lines.require(one, Domain.HUMAN_RESOURCES))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("strategy.declared.crossed"));
        });
    }

    @Test
    void answers_are_those_offered_in_the_journal_and_of_ones_own_collectivity() {
        Visitor dpo = as(Role.DPO);
        String page = examined(dpo, Domain.HUMAN_RESOURCES);
        String form = "/strategie/declares/" + id(page);
        dpo.get(form);
        dpo.post(form, Map.of("RATES_STAFF", "PEUT-ÊTRE", "OUTSIDE", "YES"));
        tenancy.run(
                own.id(),
                () -> assertThat(traits.all()).as("nothing half-written").isEmpty());
        dpo.post(form, Map.of("FIELD", "WATER", "OUTSIDE", "YES", "RISK", "HIGH"));
        tenancy.run(own.id(), () -> {
            assertThat(traits.of(id(page), Domain.HUMAN_RESOURCES))
                    .containsOnly(
                            Map.entry(Trait.FIELD, "HUMAN_RESOURCES"),
                            Map.entry(Trait.OUTSIDE, "YES"),
                            Map.entry(Trait.RISK, "HIGH"));
            assertThat(journal.search("strategy.declared_traits", null, null, null, 0, 20))
                    .extracting(JournalBook.Line::json)
                    .singleElement()
                    .asString()
                    .contains(id(page).toString(), "OUTSIDE");
        });
        Visitor stranger = visitor().signIn(newTown().email(Role.DPO), PASSWORD);
        assertThat(stranger.get(form).status()).isEqualTo(404);
        stranger.get("/strategie");
        assertThat(stranger.post(form, Map.of("OUTSIDE", "NO")).status()).isEqualTo(404);
        tenancy.run(otherTown.id(), () -> assertThat(traits.all()).doesNotContainKey(id(page)));
        JdbcClient db = context().getBean(JdbcClient.class);
        assertThatThrownBy(() -> tenancy.run(
                        own.id(), () -> db.sql("delete from declared_trait").update()))
                .as("what was said stays")
                .isInstanceOf(RuntimeException.class);
    }
}
