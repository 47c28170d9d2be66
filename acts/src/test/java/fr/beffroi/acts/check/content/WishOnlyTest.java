package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class WishOnlyTest {
    private final Rule rule = new WishOnly();

    @Test
    void a_wish_that_asks_conforms() {
        Written.deliberation("Vœu pour le maintien de la gare")
                .article("demande à l'État le maintien de la gare")
                .check(rule)
                .conforms();
    }

    @Test
    void a_wish_that_decides_is_reported() {
        Written.deliberation("Vœu pour le maintien de la gare")
                .article("attribue une aide au comité")
                .check(rule)
                .finds("decides")
                .at("attribue");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget").article("attribue").check(rule).isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Motion").check(rule).lacks("no_provisions");
    }
}
