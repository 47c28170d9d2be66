package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class DelegationLimitsTest {
    private final Rule rule = new DelegationLimits();

    @Test
    void limits_that_are_set_conform() {
        Written.deliberation("Délégations du conseil municipal au maire")
                .article("de réaliser les emprunts, dans la limite de 500 000 € ; d'ester en justice dans tous les cas")
                .check(rule)
                .conforms();
    }

    @Test
    void limits_that_are_copied_from_the_code_are_none() {
        Written.deliberation("Délégations du conseil municipal au maire")
                .article("De procéder, dans les limites fixées par le conseil municipal, à la réalisation des emprunts")
                .check(rule)
                .finds("open")
                .saying("De procéder")
                .at("emprunts");
    }

    @Test
    void each_item_is_judged_alone() {
        Written.deliberation("Délégations au maire")
                .article(
                        "d'intenter les actions dans les cas définis par le conseil municipal ; de réaliser les lignes de trésorerie dans la limite de 100 000 €")
                .check(rule)
                .finds("open");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget")
                .article("dans les limites fixées par le conseil municipal")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Délégations du conseil municipal au maire")
                .check(rule)
                .lacks("no_provisions");
    }
}
