package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class MarketFormalTest {
    private final Rule rule = new MarketFormal();

    @Test
    void an_adapted_procedure_under_the_threshold_conforms() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 6, 3)
                .article("procédure adaptée, 200 000 € HT")
                .check(rule)
                .conforms();
    }

    @Test
    void above_both_thresholds_it_is_reported() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 6, 3)
                .article("procédure adaptée, 230 000 € HT")
                .check(rule)
                .finds("adapted")
                .at("procédure adaptée")
                .saying("221\u00a0000");
    }

    @Test
    void between_two_periods_the_launch_decides() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 1, 20)
                .article("procédure adaptée, 218 000 € HT")
                .check(rule)
                .lacks("no_launch");
    }

    @Test
    void an_unknown_kind_is_not_judged() {
        Written.deliberation("Marché relatif à l'école")
                .on(2026, 6, 3)
                .article("procédure adaptée, 300 000 € HT")
                .check(rule)
                .lacks("no_kind");
    }

    @Test
    void works_have_their_own_threshold() {
        Written.deliberation("Marché de travaux de l'école")
                .on(2026, 6, 3)
                .article("procédure adaptée, 3 000 000 € HT")
                .check(rule)
                .conforms();
    }

    @Test
    void networks_may_be_contracting_entities() {
        Written.deliberation("Marché de services : exploitation de l'eau potable")
                .on(2026, 6, 3)
                .article("procédure adaptée, 300 000 € HT")
                .check(rule)
                .lacks("no_entity");
    }

    @Test
    void without_an_amount_nothing_is_said() {
        Written.deliberation("Marché de services")
                .on(2026, 6, 3)
                .article("procédure adaptée")
                .check(rule)
                .lacks("no_amount");
    }

    @Test
    void before_the_verified_figures_nothing_is_said() {
        Written.deliberation("Marché de services")
                .on(2019, 6, 3)
                .article("procédure adaptée, 300 000 € HT")
                .check(rule)
                .lacks("no_threshold");
    }

    @Test
    void small_lots_are_not_concerned() {
        Written.deliberation("Marché de services")
                .on(2026, 6, 3)
                .article("procédure adaptée, 300 000 € HT, lot 2")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void another_procedure_is_not_concerned() {
        Written.deliberation("Marché de services")
                .on(2026, 6, 3)
                .article("appel d'offres, 300 000 € HT")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void the_department_of_the_lot_is_no_lot() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 5, 4)
                .says("Département : Lot. Procédure adaptée.")
                .article("attribue le marché pour 486 000 € HT")
                .check(rule)
                .finds("adapted");
    }
}
