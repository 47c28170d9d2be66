package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class GuaranteeTermsTest {
    private final Rule rule = new GuaranteeTerms();

    @Test
    void amount_and_share_conform() {
        Written.deliberation("Garantie d'emprunt")
                .article("garantit à hauteur de 50 % le prêt de 100 000 €")
                .check(rule)
                .conforms();
    }

    @Test
    void social_housing_may_be_covered_whole() {
        Written.deliberation("Garantie d'emprunt")
                .article("garantit à hauteur de 100 % le prêt de 100 000 € pour des logements sociaux")
                .check(rule)
                .conforms();
    }

    @Test
    void a_guarantee_without_them_is_reported() {
        Written.deliberation("Garantie d'emprunt")
                .article("garantit le prêt")
                .check(rule)
                .finds("no_amount", "no_share");
    }

    @Test
    void more_than_half_is_reported() {
        Written.deliberation("Garantie d'emprunt")
                .article("garantit à hauteur de 80 % le prêt de 100 000 € de la société")
                .check(rule)
                .finds("above_half")
                .under("CGCT, art. D1511-35");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget").check(rule).isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Garantie d'emprunt").check(rule).lacks("no_provisions");
    }
}
