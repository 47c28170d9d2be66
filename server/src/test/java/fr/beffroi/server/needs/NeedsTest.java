package fr.beffroi.server.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A need, from its description to the use that it became, or did not. */
class NeedsTest extends ServerTest {
    private static final Map<String, String> ROADS = Map.of(
            "title", "Savoir plus tôt où la voirie s’abîme",
            "story", "Les nids-de-poule sont signalés quand c’est déjà dangereux.");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Needs needs;

    @Autowired
    private Uses uses;

    @Autowired
    private JournalBook journal;

    @Autowired
    private Erasure erasure;

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private String described(Visitor by) {
        by.get("/besoins/nouveau");
        String page = by.post("/besoins/nouveau", ROADS).location();
        assertThat(page).startsWith("/besoins/");
        return page;
    }

    private static int answer(Visitor by, String page, Step step, String verdict) {
        by.get(page);
        return by.post(page + "/etapes", Map.of("step", step.name(), "verdict", verdict, "why", "essai " + step))
                .status();
    }

    private static int rule(Visitor by, String page, String to, String motive) {
        by.get(page);
        return by.post(page + "/decision", Map.of("to", to, "motive", motive)).status();
    }

    @Test
    void a_need_is_examined_step_by_step_kept_by_an_elu_and_turned_into_a_use() {
        Visitor agent = as(Role.AGENT);
        String page = described(agent);
        Visitor elected = as(Role.ELU);
        assertThat(rule(elected, page, "WITH_AI", "Essayons."))
                .as("before anything simpler was looked at")
                .isEqualTo(422);
        for (Step step : List.of(Step.RULE, Step.FORM, Step.SEARCH)) {
            assertThat(answer(agent, page, step, "NOT_ENOUGH")).isEqualTo(302);
        }
        assertThat(answer(agent, page, Step.AI, "ENOUGH")).isEqualTo(302);
        agent.get(page);
        assertThat(agent.post(page + "/etapes", Map.of("step", "RULE", "verdict", "ENOUGH", "why", " "))
                        .status())
                .as("without its reason")
                .isEqualTo(422);
        assertThat(rule(as(Role.HEAD_OF_SERVICE), page, "WITH_AI", "Essayons.")).isEqualTo(403);
        assertThat(rule(elected, page, "WITH_AI", "")).isEqualTo(422);
        Map<String, String> use = new HashMap<>(Map.of(
                "key", "voirie",
                "purpose", "Dire où la voirie s’abîme",
                "legalBasis", "mission d’intérêt public",
                "responsible", "Services techniques",
                "risk", "MINIMAL"));
        elected.get(page);
        assertThat(elected.post(page + "/usage", use).status())
                .as("before it is kept")
                .isEqualTo(422);
        assertThat(rule(elected, page, "WITH_AI", "Essai de six mois.")).isEqualTo(302);
        use.put("key", "answers");
        assertThat(elected.post(page + "/usage", use).status())
                .as("a name that another use has")
                .isEqualTo(422);
        use.put("key", "voirie");
        assertThat(elected.post(page + "/usage", use).status()).isEqualTo(302);
        assertThat(elected.post(page + "/usage", use).status()).as("once").isEqualTo(422);
        tenancy.run(own.id(), () -> {
            Use made = uses.get("voirie");
            assertThat(made.state()).isEqualTo(UseState.PROPOSED);
            assertThat(made.purpose()).isEqualTo("Dire où la voirie s’abîme");
            assertThat(journal.search("need.", null, null, null, 0, 50))
                    .extracting(JournalBook.Line::type)
                    .contains("need.described", "need.answered", "need.ruled", "need.turned");
            assertThat(journal.search("need.", null, null, null, 0, 50))
                    .as("free text can be erased")
                    .extracting(JournalBook.Line::json)
                    .noneMatch(json -> json.contains("nids-de-poule"));
        });
        assertThat(elected.get("/usages").document().select("#usage-voirie").text())
                .contains("Né d’un besoin");
        assertThat(agent.get(page).document().select("#turned a").attr("href")).isEqualTo("/usages#usage-voirie");
    }

    @Test
    void a_need_that_a_form_meets_is_kept_without_ai() {
        Visitor agent = as(Role.AGENT);
        String page = described(agent);
        answer(agent, page, Step.RULE, "NOT_ENOUGH");
        answer(agent, page, Step.FORM, "ENOUGH");
        answer(agent, page, Step.SEARCH, "NOT_ENOUGH");
        answer(agent, page, Step.AI, "ENOUGH");
        assertThat(agent.get(page).document().select("#conclusion").text()).contains("pas besoin d’IA");
        Visitor elected = as(Role.ELU);
        assertThat(rule(elected, page, "WITH_AI", "Essayons.")).isEqualTo(422);
        assertThat(rule(elected, page, "WITHOUT_AI", "Le formulaire est en ligne."))
                .isEqualTo(302);
        assertThat(answer(agent, page, Step.FORM, "NOT_ENOUGH"))
                .as("once it is decided")
                .isEqualTo(422);
        UUID id = id(page);
        assertThat(tenancy.in(own.id(), () -> needs.answers(id)))
                .as("each answer is kept")
                .hasSize(4);
    }

    @Test
    void a_need_kept_for_ai_may_become_an_experiment_of_the_inventory() {
        UUID id = tenancy.in(own.id(), () -> {
            UUID made = needs.describe("Compter les vélos", "À la main, deux fois l’an.", "Voirie", person(Role.AGENT));
            for (Step step : Step.values()) {
                needs.answer(
                        made,
                        step,
                        step == Step.AI ? Guide.Verdict.ENOUGH : Guide.Verdict.NOT_ENOUGH,
                        "essai",
                        person(Role.AGENT));
            }
            needs.rule(made, Need.Stage.WITH_AI, "essai", person(Role.ELU));
            return made;
        });
        Visitor dpo = as(Role.DPO);
        dpo.get("/besoins/" + id);
        assertThat(dpo.post("/besoins/" + id + "/experimentation", Map.of("purpose", "Compter", "field", "MOBILITY"))
                        .status())
                .as("nobody answers for it")
                .isEqualTo(422);
        assertThat(dpo.post(
                                "/besoins/" + id + "/experimentation",
                                Map.of("purpose", "Compter", "field", "MOBILITY", "responsible", "Voirie"))
                        .status())
                .isEqualTo(302);
        assertThat(dpo.get("/inventaire").document().select("#inventory").text())
                .contains("Compter les vélos")
                .contains("Expérimentation");
    }

    @Test
    void who_describes_a_need_sees_near_ones_first_and_may_say_that_theirs_is_another() {
        String first = described(as(Role.AGENT));
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get("/besoins/nouveau");
        Map<String, String> again = new HashMap<>(Map.of(
                "title", "Savoir où la voirie s’abîme",
                "story", "Les nids-de-poule sont signalés trop tard, c’est dangereux."));
        Visitor.Page shown = head.post("/besoins/nouveau", again);
        assertThat(shown.document().select("#near a").attr("href")).isEqualTo(first);
        assertThat(tenancy.in(own.id(), () -> needs.all())).hasSize(1);
        again.put("sure", "true");
        assertThat(head.post("/besoins/nouveau", again).status()).isEqualTo(302);
        assertThat(head.get("/besoins").document().text()).contains("2 besoins proches, 2 personnes");
        tenancy.run(own.id(), () -> needs.all().forEach(one -> needs.vote(one.id(), false, person(Role.AGENT))));
        assertThat(head.get("/besoins").document().text()).contains("2 besoins proches, 1 personne");
        assertThat(head.get("/besoins").document().text()).doesNotContain("1 personnes");
    }

    @Test
    void each_person_has_one_vote_and_takes_it_back_and_nobody_reads_who_voted() {
        Visitor agent = as(Role.AGENT);
        String page = described(agent);
        Visitor head = as(Role.HEAD_OF_SERVICE);
        for (int i = 0; i < 3; i++) {
            head.get(page);
            head.post(page + "/voix", Map.of("pour", "true"));
        }
        assertThat(head.get(page).document().select("#votes").text()).contains("2 voix");
        assertThat(as(Role.ELU).get(page).document().text()).doesNotContain("Camille HEAD_OF_SERVICE");
        head.post(page + "/voix", Map.of("pour", "false"));
        assertThat(head.get(page).document().select("#votes").text()).contains("1 voix");
        tenancy.run(
                own.id(),
                () -> erasure.ask(
                        Erasure.Kind.PERSON, own.account(Role.AGENT), "demande de la personne", person(Role.DPO)));
        assertThat(head.get(page).document().select("#votes").text()).contains("aucune voix");
    }

    @Test
    void only_who_described_a_need_withdraws_it() {
        String page = described(as(Role.AGENT));
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get(page);
        assertThat(head.post(page + "/retrait", Map.of()).status()).isEqualTo(403);
        Visitor agent = as(Role.AGENT);
        agent.get(page);
        assertThat(agent.post(page + "/retrait", Map.of()).location()).isEqualTo("/besoins");
        assertThat(agent.get(page).status()).isEqualTo(404);
    }

    @Test
    void a_need_that_was_decided_meanwhile_is_not_withdrawn_and_the_page_says_so() {
        Visitor agent = as(Role.AGENT);
        String page = described(agent);
        agent.get(page);
        tenancy.run(own.id(), () -> needs.rule(id(page), Need.Stage.REFUSED, "Sans suite.", person(Role.ELU)));
        Visitor.Page refused = agent.post(page + "/retrait", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#fault").text()).contains("déjà décidé");
    }

    @Test
    void the_dpo_erases_the_words_of_a_need_that_was_decided_on_and_the_decision_stays() {
        String page = described(as(Role.AGENT));
        UUID id = id(page);
        tenancy.run(own.id(), () -> {
            needs.answer(id, Step.FORM, Guide.Verdict.ENOUGH, "Camille s’en charge", person(Role.AGENT));
            needs.rule(id, Need.Stage.WITHOUT_AI, "Vu avec Camille", person(Role.ELU));
        });
        assertThat(wordsKept(id)).isPositive();
        Visitor head = as(Role.HEAD_OF_SERVICE);
        assertThat(head.get(page).document().select("#erase")).isEmpty();
        assertThat(head.post(page + "/effacement", Map.of()).status()).isEqualTo(403);
        Visitor dpo = as(Role.DPO);
        assertThat(dpo.get(page).document().select("#erase")).hasSize(1);
        assertThat(dpo.post(page + "/effacement", Map.of()).status()).isEqualTo(302);
        assertThat(wordsKept(id)).isZero();
        assertThat(dpo.get(page).document().text())
                .doesNotContain("Camille s’en charge", "Vu avec Camille", "nids-de-poule", "voirie")
                .contains("Besoin aux textes effacés", "retenu, sans IA");
        assertThat(dpo.get("/besoins").document().text()).contains("Besoin aux textes effacés");
        dpo.post(page + "/effacement", Map.of());
        assertThat(dpo.get("/besoins").document().text()).as("once").contains("déjà effacés");
        assertThat(rule(as(Role.ELU), page, "REFUSED", "autre")).isEqualTo(422);
        tenancy.run(own.id(), () -> assertThat(journal.verify().valid()).isTrue());
    }

    @Test
    void the_dpo_erases_from_the_journal_the_words_of_a_need_that_was_withdrawn() {
        Visitor agent = as(Role.AGENT);
        String page = described(agent);
        agent.get(page);
        agent.post(page + "/retrait", Map.of());
        assertThat(wordsKept(id(page))).isPositive();
        assertThat(agent.get("/besoins").document().select("#withdrawn")).isEmpty();
        Visitor dpo = as(Role.DPO);
        String erasure =
                dpo.get("/besoins").document().select("#withdrawn form").attr("action");
        assertThat(dpo.post(erasure, Map.of()).status()).isEqualTo(302);
        assertThat(wordsKept(id(page))).isZero();
        assertThat(dpo.get("/besoins").document().select("#withdrawn")).isEmpty();
    }

    @Test
    void an_open_need_whose_words_are_erased_is_withdrawn_with_that() {
        String page = described(as(Role.AGENT));
        tenancy.run(own.id(), () -> needs.erase(id(page), person(Role.DPO)));
        assertThat(wordsKept(id(page))).isZero();
        assertThat(as(Role.AGENT).get(page).status()).isEqualTo(404);
        Person stranger = new Person(otherTown.account(Role.DPO), Role.DPO);
        assertThatThrownBy(() -> tenancy.run(otherTown.id(), () -> needs.erase(id(page), stranger)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_words_of_a_need_are_erased_and_never_changed() {
        described(as(Role.AGENT));
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> context()
                                .getBean(JdbcClient.class)
                                .sql("update need set story = 'autre'")
                                .update()))
                .hasMessageContaining("never changed");
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring("/besoins/".length()));
    }

    /** Personal values of the journal about this need. */
    private int wordsKept(UUID id) {
        return tenancy.in(
                own.id(),
                () -> context()
                        .getBean(JdbcClient.class)
                        .sql("""
                                select count(*) from personal_value v join journal_entry e on e.id = v.entry
                                where e.subject = ?""")
                        .param(id)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_need_changes_state_with_its_ruling_alone_and_is_nothing_to_another_collectivity() {
        UUID id =
                tenancy.in(own.id(), () -> needs.describe("Un besoin", "Une histoire", "Accueil", person(Role.AGENT)));
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> context()
                                .getBean(JdbcClient.class)
                                .sql("update need set stage = 'REFUSED'")
                                .update()))
                .hasMessageContaining("only with its ruling");
        Person stranger = new Person(otherTown.account(Role.ELU), Role.ELU);
        tenancy.run(
                otherTown.id(),
                () -> assertThat(needs.all()).extracting(Need::id).doesNotContain(id));
        for (Runnable act : List.<Runnable>of(
                () -> needs.get(id),
                () -> needs.vote(id, true, stranger),
                () -> needs.answer(id, Step.RULE, Guide.Verdict.ENOUGH, "x", stranger),
                () -> needs.rule(id, Need.Stage.REFUSED, "x", stranger))) {
            assertThatThrownBy(() -> tenancy.run(otherTown.id(), act)).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void the_name_of_a_use_is_made_of_the_words_of_the_need() {
        assertThat(OneNeedPage.key("Écrire plus vite les comptes rendus de réunion"))
                .isEqualTo("ecrire-plus-vite-les-comptes-rendus-de");
        assertThat(OneNeedPage.key("…")).isEqualTo("besoin");
    }
}
