package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AmountOfTitleTest {
    private final Rule rule = new AmountOfTitle();

    @Test
    void the_same_amount_conforms() {
        Written.deliberation("Subvention de 5 000 € au club")
                .article("attribue 5 000 euros")
                .check(rule)
                .conforms();
    }

    @Test
    void another_amount_is_reported() {
        Written.deliberation("Subvention de 5 000 € au club")
                .article("attribue 4 000 €")
                .check(rule)
                .finds("differs")
                .saying("4\u00a0000")
                .at("5 000 €");
    }

    @Test
    void parts_that_make_the_amount_conform() {
        Written.deliberation("Subventions : 5 000 €")
                .article("2 000 € au club")
                .article("3 000 € au comité")
                .check(rule)
                .conforms();
    }

    @Test
    void a_title_without_an_amount_is_not_concerned() {
        Written.deliberation("Subvention")
                .article("attribue 4 000 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_an_amount_in_the_provisions_nothing_is_said() {
        Written.deliberation("Subvention de 5 000 €")
                .article("attribue la subvention")
                .check(rule)
                .lacks("no_amount");
    }

    @Test
    void without_a_title_nothing_is_said() {
        Written.untitled(ActKind.DELIBERATION)
                .article("attribue 4 000 €")
                .check(rule)
                .lacks("no_title");
    }
}
