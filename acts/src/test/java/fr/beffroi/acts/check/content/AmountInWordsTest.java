package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AmountInWordsTest {
    private final Rule rule = new AmountInWords();

    @Test
    void amounts_that_agree_conform() {
        Written.deliberation("Subvention")
                .article("attribue quatre-vingt-onze mille deux cents euros (91 200 €)")
                .check(rule)
                .conforms();
    }

    @Test
    void amounts_that_differ_are_reported() {
        Written.deliberation("Subvention")
                .article("attribue quatre-vingt-onze mille deux cents euros (92 100 €)")
                .check(rule)
                .finds("differ")
                .severely(Severity.BLOCKING)
                .at("quatre-vingt-onze mille deux cents euros (92 100 €")
                .saying("91\u00a0200\u00a0€");
    }

    @Test
    void figures_may_come_first() {
        Written.deliberation("Subvention")
                .article("soit 1 250,50 € (mille deux cent cinquante euros et cinquante centimes)")
                .check(rule)
                .conforms();
    }

    @Test
    void figures_that_come_first_are_compared() {
        Written.deliberation("Subvention")
                .article("soit 1 250 € (mille deux cent soixante euros)")
                .check(rule)
                .finds("differ");
    }

    @Test
    void a_recognised_picture_does_not_block() {
        Written.deliberation("Subvention")
                .article("mille euros (1 006 €)")
                .recognised()
                .check(rule)
                .finds("differ")
                .severely(Severity.WARNING);
    }

    @Test
    void amounts_apart_are_not_compared() {
        Written.deliberation("Subvention")
                .article("mille euros au club et 300 € au comité")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void words_that_make_no_number_are_not_guessed() {
        Written.deliberation("Subvention")
                .article("attribue 320 000 € (trois cent vint mille euros)")
                .check(rule)
                .lacks("unreadable");
    }

    @Test
    void words_misspelt_before_the_figures_are_not_compared() {
        Written.deliberation("Subvention")
                .article("attribue trois cent vint mille euros (320 000 €)")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void an_act_without_amounts_in_words_is_not_concerned() {
        Written.deliberation("Subvention").article("attribue 300 €").check(rule).isNotConcerned();
    }
}
