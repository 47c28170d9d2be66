package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class SaleTermsTest {
    private final Rule rule = new SaleTerms();

    @Test
    void price_and_land_conform() {
        Written.deliberation("Vente d'un terrain")
                .article("vend la parcelle AB 12 au prix de 10 000 €")
                .check(rule)
                .conforms();
    }

    @Test
    void a_sale_without_either_is_reported() {
        Written.deliberation("Vente d'un terrain")
                .article("vend le terrain")
                .check(rule)
                .finds("no_price", "no_land");
    }

    @Test
    void a_symbolic_price_is_a_price() {
        Written.deliberation("Vente d'un terrain")
                .article("vend à l'euro symbolique le terrain cadastré AB 12")
                .check(rule)
                .conforms();
    }

    @Test
    void an_annex_may_hold_them() {
        Written.deliberation("Vente d'un terrain")
                .article("selon le plan ci-annexé")
                .check(rule)
                .lacks("annexed");
    }

    @Test
    void a_vote_on_the_principle_is_not_concerned() {
        Written.deliberation("Principe de la vente d'un terrain").check(rule).isNotConcerned();
    }
}
