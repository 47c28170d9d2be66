package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AmountWithTaxTest {
    private final Rule rule = new AmountWithTax();

    @Test
    void amounts_that_agree_conform() {
        Written.deliberation("Marché")
                .article("50 000 € HT, TVA à 20 %, soit 60 000 € TTC")
                .check(rule)
                .conforms();
    }

    @Test
    void a_total_that_does_not_follow_from_the_rate_is_reported() {
        Written.deliberation("Marché")
                .article("50 000 € HT, TVA à 20 %, soit 61 000 € TTC")
                .check(rule)
                .finds("rate")
                .saying("60\u00a0000\u00a0€");
    }

    @Test
    void with_tax_is_never_below_without() {
        Written.deliberation("Marché")
                .article("60 000 € HT soit 50 000 € TTC")
                .check(rule)
                .finds("below")
                .at("60 000");
    }

    @Test
    void no_rate_is_that_high() {
        Written.deliberation("Marché")
                .article("50 000 € HT soit 70 000 € TTC")
                .check(rule)
                .finds("above");
    }

    @Test
    void a_rounded_total_conforms() {
        Written.deliberation("Marché")
                .article("1 234,56 € HT, TVA 5,5 %, soit 1 302,46 € TTC")
                .check(rule)
                .conforms();
    }

    @Test
    void amounts_of_one_kind_are_not_concerned() {
        Written.deliberation("Marché").article("50 000 € HT").check(rule).isNotConcerned();
    }

    @Test
    void several_amounts_in_a_sentence_are_not_paired() {
        Written.deliberation("Marché")
                .article("50 000 € HT et 20 000 € HT soit 84 000 € TTC")
                .check(rule)
                .lacks("no_pairs");
    }
}
