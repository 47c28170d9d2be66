package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AmountTotalTest {
    private final Rule rule = new AmountTotal();

    @Test
    void a_right_total_conforms() {
        Written.deliberation("Subventions")
                .says("Club de judo : 1 000 €\nComité des fêtes : 500 €\nTotal : 1 500 €")
                .check(rule)
                .conforms();
    }

    @Test
    void a_wrong_total_is_reported() {
        Written.deliberation("Subventions")
                .says("Club de judo : 1 000 €\nComité des fêtes : 500 €\nTotal : 1 600 €")
                .check(rule)
                .finds("differs")
                .at("Total : 1 600 €")
                .saying("1\u00a0500\u00a0€");
    }

    @Test
    void a_subtotal_is_not_a_total() {
        Written.deliberation("Subventions")
                .says("Club : 1 000 €\nComité : 500 €\nSous-total : 9 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void other_text_ends_the_list() {
        Written.deliberation("Subventions")
                .says("Club : 1 000 €\nComité : 500 €\nD'autre part le budget :\nTotal : 900 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void columns_are_not_read() {
        Written.deliberation("Subventions")
                .says("Club 100 € 200 €\nTotal 100 € 200 €")
                .check(rule)
                .lacks("columns");
    }

    @Test
    void an_act_without_a_list_is_not_concerned() {
        Written.deliberation("Budget").check(rule).isNotConcerned();
    }
}
