package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveyTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private void answer(Set<Choice> ticked) {
        tenancy.run(own.id(), () -> surveys.answer(UUID.randomUUID(), ticked));
    }

    private int ballots() {
        return tenancy.in(
                own.id(),
                () -> db.sql("select count(*) from survey_ballot")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void answers_are_counted_once_each_shown_only_at_the_end_and_who_answered_is_forgotten() {
        Visitor dpo = as(Role.DPO);
        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/sondage").document().text()).contains("Aucun sondage n’est ouvert");
        dpo.get("/inventaire/sondages");
        dpo.post("/inventaire/sondages/ouvrir", Map.of());
        agent.get("/sondage");
        assertThat(agent.post("/sondage", Map.of()).status()).isEqualTo(422);
        assertThat(agent.post("/sondage", Map.of("choix", "USES_ASSISTANT")).status())
                .isEqualTo(302);
        assertThat(agent.get("/sondage").document().select("input[name=choix]")).isEmpty();
        Visitor.Page again = agent.post("/sondage", Map.of("choix", "USES_ASSISTANT"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#fault").text()).contains("déjà répondu");
        for (int i = 0; i < 6; i++) {
            answer(EnumSet.of(Choice.USES_ASSISTANT, Choice.FOR_WRITING));
        }
        for (int i = 0; i < 5; i++) {
            answer(EnumSet.of(Choice.USES_NOTHING));
        }
        answer(EnumSet.of(Choice.USES_IMAGES));
        assertThat(ballots()).isEqualTo(13);
        assertThat(dpo.get("/inventaire/sondages").document().text())
                .doesNotContain("Environ")
                .doesNotContain("environ");
        dpo.post("/inventaire/sondages/clore", Map.of());
        assertThat(ballots()).isZero();
        String told = told(dpo);
        assertThat(told)
                .containsPattern("Environ (10|15|20|25) personnes ont répondu")
                .contains("une création d’images non montré")
                .contains("une traduction automatique non montré");
        assertThat(counts())
                .as("no exact count stays: what may be told, or nothing")
                .allMatch(count -> count == -1 || count % 5 == 0)
                .hasSize(Choice.values().length);
        assertThat(told(dpo)).as("chance is asked once").isEqualTo(told);
        assertThat(agent.get("/inventaire/sondages").status()).isEqualTo(403);
    }

    private static String told(Visitor keeper) {
        return keeper.get("/inventaire/sondages")
                .document()
                .select("section.card")
                .text();
    }

    private List<Integer> counts() {
        return tenancy.in(
                own.id(),
                () -> db.sql("select people from survey_count")
                        .query(Integer.class)
                        .list());
    }

    @Test
    void an_account_made_since_it_opened_does_not_answer() {
        Visitor dpo = as(Role.DPO);
        dpo.get("/inventaire/sondages");
        dpo.post("/inventaire/sondages/ouvrir", Map.of());
        UUID made = tenancy.in(
                own.id(),
                () -> accounts.create("Nouveau Compte", "n@" + own.slug(), PASSWORD, "Accueil", Set.of(Role.AGENT)));
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> surveys.answer(made, EnumSet.of(Choice.USES_ASSISTANT))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("survey.account.later");
        assertThat(ballots()).isZero();
    }

    @Test
    void a_survey_of_nine_tells_nothing() {
        Visitor dpo = as(Role.DPO);
        dpo.get("/inventaire/sondages");
        dpo.post("/inventaire/sondages/ouvrir", Map.of());
        dpo.post("/inventaire/sondages/ouvrir", Map.of());
        for (int i = 0; i < 9; i++) {
            answer(EnumSet.of(Choice.USES_ASSISTANT));
        }
        dpo.post("/inventaire/sondages/clore", Map.of());
        assertThat(dpo.get("/inventaire/sondages").document().text())
                .contains("Moins de dix personnes ont répondu")
                .doesNotContain("environ ");
        assertThat(counts()).containsOnly(-1);
        assertThat(tenancy.in(own.id(), surveys::all)).hasSize(1);
    }

    @Test
    void what_makes_no_sense_or_comes_too_late_is_refused() {
        assertThatThrownBy(() -> answer(EnumSet.of(Choice.WANTS_TOOL))).isInstanceOf(Refused.class);
        Visitor dpo = as(Role.DPO);
        dpo.get("/inventaire/sondages");
        dpo.post("/inventaire/sondages/ouvrir", Map.of());
        assertThatThrownBy(() -> answer(EnumSet.of(Choice.USES_NOTHING, Choice.USES_IMAGES)))
                .isInstanceOf(Refused.class);
        assertThat(ballots()).isZero();
        Town other = newTown();
        assertThatThrownBy(() -> tenancy.run(
                        other.id(), () -> surveys.answer(UUID.randomUUID(), EnumSet.of(Choice.USES_IMAGES))))
                .as("another town's survey")
                .isInstanceOf(Refused.class);
        assertThat(tenancy.in(other.id(), surveys::all)).isEmpty();
    }
}
