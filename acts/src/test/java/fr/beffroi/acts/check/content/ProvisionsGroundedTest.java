package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ProvisionsGroundedTest {
    private final Rule rule = new ProvisionsGrounded();

    @Test
    void a_provision_that_the_recitals_announce_conforms() {
        Written.deliberation("Rénovation du gymnase")
                .recital("que la toiture du gymnase est dégradée")
                .article("approuve la rénovation de la toiture du gymnase")
                .check(rule)
                .conforms();
    }

    @Test
    void a_provision_that_nothing_announces_is_reported() {
        Written.deliberation("Rénovation du gymnase")
                .recital("que la toiture du gymnase est dégradée")
                .article("approuve la rénovation du gymnase")
                .article("institue une tarification saisonnière des emplacements forains")
                .check(rule)
                .finds("unannounced")
                .at("forains")
                .saying("disposition 2");
    }

    @Test
    void provisions_that_execute_need_no_announcement() {
        Written.deliberation("Rénovation du gymnase")
                .recital("que la toiture est dégradée")
                .article("approuve la rénovation")
                .article("charge Monsieur le directeur général de transmettre ampliation au receveur percepteur")
                .check(rule)
                .conforms();
    }

    @Test
    void an_act_without_any_ground_is_told_so() {
        Written.deliberation("Budget")
                .article("adopte le budget")
                .check(rule)
                .finds("no_recital")
                .severely(Severity.REMARK);
    }

    @Test
    void a_wish_is_not_concerned() {
        Written.deliberation("Motion").article("demande").check(rule).isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Budget").check(rule).lacks("no_provisions");
    }

    @Test
    void who_sat_and_the_law_are_no_ground() {
        Written.deliberation("Tarifs du marché")
                .on(2026, 5, 4)
                .secretary("M. Paul Lavergne, conseiller municipal délégué aux finances")
                .visa("le code général des collectivités territoriales, notamment son article L. 2121-29")
                .article("fixe les tarifs du marché")
                .check(rule)
                .finds("no_recital");
    }

    @Test
    void a_statement_before_the_provisions_is_a_ground() {
        Written.deliberation("Tarifs du marché")
                .on(2026, 5, 4)
                .says("Les commerçants ambulants demandent une baisse à cause des travaux de la halle.")
                .article("fixe les tarifs du marché")
                .check(rule)
                .conforms();
    }
}
