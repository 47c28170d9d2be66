package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class GrantRequestTest {
    private final Rule rule = new GrantRequest();

    @Test
    void cost_and_aid_conform() {
        Written.deliberation("Demande de subvention DETR")
                .article("coût 100 000 €, subvention de 40 000 €")
                .check(rule)
                .conforms();
    }

    @Test
    void a_rate_is_enough_beside_the_cost() {
        Written.deliberation("Demande de subvention DETR")
                .article("coût 100 000 €, subvention de 40 %")
                .check(rule)
                .conforms();
    }

    @Test
    void a_request_without_figures_is_reported() {
        Written.deliberation("Demande de subvention DETR")
                .article("sollicite l'État")
                .check(rule)
                .finds("no_plan");
    }

    @Test
    void more_than_eighty_percent_is_reported() {
        Written.deliberation("Demande de subvention DETR")
                .article("coût 100 000 €, subvention de 90 %")
                .check(rule)
                .finds("above")
                .at("90 %");
    }

    @Test
    void an_annexed_plan_may_hold_them() {
        Written.deliberation("Demande de subvention DETR")
                .article("selon le plan de financement annexé")
                .check(rule)
                .lacks("annexed");
    }

    @Test
    void giving_a_grant_is_not_concerned() {
        Written.deliberation("Attribution d'une subvention")
                .article("500 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void the_share_that_the_commune_keeps_is_told_beside_the_rate_asked() {
        Written.deliberation("Demande de subvention DETR")
                .says(
                        "Plan : travaux 100 000 €, dotation de l'État 90 000 €, soit un taux de 90 % ; autofinancement 10 000 €")
                .article("sollicite l'État")
                .check(rule)
                .finds("above");
        Written.deliberation("Demande de subvention DETR")
                .says("Plan : travaux 100 000 €, DETR 10 %\nAutofinancement 90 %")
                .article("sollicite l'État")
                .check(rule)
                .conforms();
    }
}
