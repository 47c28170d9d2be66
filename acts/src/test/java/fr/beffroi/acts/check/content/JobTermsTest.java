package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class JobTermsTest {
    private final Rule rule = new JobTerms();

    @Test
    void grade_and_hours_conform() {
        Written.deliberation("Création d'un emploi permanent")
                .article("crée un emploi d'adjoint administratif à temps complet")
                .check(rule)
                .conforms();
    }

    @Test
    void a_job_without_them_is_reported() {
        Written.deliberation("Création d'un emploi permanent")
                .article("crée un emploi")
                .check(rule)
                .finds("no_grade", "no_time");
    }

    @Test
    void a_contract_needs_its_reason() {
        Written.deliberation("Création d'un emploi permanent")
                .article("crée un emploi de rédacteur à temps complet, ouvert à un agent contractuel")
                .check(rule)
                .finds("no_reason")
                .at("contractuel");
    }

    @Test
    void an_article_of_the_code_is_a_reason() {
        Written.deliberation("Création d'un emploi")
                .article("rédacteur, 35 heures, agent contractuel (article L. 332-8 2°)")
                .check(rule)
                .conforms();
    }

    @Test
    void a_power_substation_is_no_job() {
        Written.deliberation("Création d'un poste de transformation électrique")
                .article("approuve")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Création d'un emploi permanent").check(rule).lacks("no_provisions");
    }

    @Test
    void the_hour_of_the_session_is_no_working_time() {
        Written.deliberation("Création d'un emploi de rédacteur")
                .says("À 19 heures, le conseil s'est réuni")
                .on(2026, 5, 4)
                .article("crée un emploi au grade de rédacteur")
                .check(rule)
                .finds("no_time");
    }

    @Test
    void the_third_article_of_the_act_is_no_ground_for_a_contract() {
        Written.deliberation("Création d'un emploi de rédacteur")
                .on(2026, 5, 4)
                .article("crée un emploi à temps complet au grade de rédacteur")
                .article("l'emploi peut être occupé par un agent contractuel")
                .says("Article 3 : le tableau est modifié")
                .check(rule)
                .finds("no_reason");
    }
}
