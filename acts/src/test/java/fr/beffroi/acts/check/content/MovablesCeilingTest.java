package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class MovablesCeilingTest {
    private final Rule rule = new MovablesCeiling();

    @Test
    void a_sale_under_the_ceiling_conforms() {
        Written.decision("Vente d'un tracteur")
                .article("vend le tracteur au prix de 4 600 €")
                .check(rule)
                .conforms();
    }

    @Test
    void a_sale_above_the_ceiling_is_the_councils() {
        Written.decision("Vente d'un tracteur")
                .article("vend le tracteur au prix de 4 601 €")
                .check(rule)
                .finds("above")
                .severely(Severity.BLOCKING)
                .saying("4\u00a0600\u00a0€");
    }

    @Test
    void a_sale_without_a_price_is_not_judged() {
        Written.decision("Vente d'un tracteur")
                .article("vend le tracteur")
                .check(rule)
                .lacks("no_price");
    }

    @Test
    void two_values_on_both_sides_are_not_judged() {
        Written.decision("Vente d'un tracteur")
                .article("vend 2 000 € le tracteur acheté 30 000 €")
                .check(rule)
                .lacks("no_price");
    }

    @Test
    void an_auction_is_no_private_contract() {
        Written.decision("Vente d'un tracteur")
                .article("vend aux enchères 9 000 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void land_is_not_movable() {
        Written.decision("Vente d'une parcelle")
                .article("au prix de 9 000 €")
                .check(rule)
                .isNotConcerned();
    }
}
