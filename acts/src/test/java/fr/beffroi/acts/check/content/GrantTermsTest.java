package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class GrantTermsTest {
    private final Rule rule = new GrantTerms();

    @Test
    void beneficiary_and_amount_conform() {
        Written.deliberation("Attribution d'une subvention")
                .article("500 € à l'association Les Amis")
                .check(rule)
                .conforms();
    }

    @Test
    void a_grant_without_them_is_reported() {
        Written.deliberation("Attribution d'une subvention")
                .article("accorde une aide")
                .check(rule)
                .finds("no_amount", "no_beneficiary");
    }

    @Test
    void a_table_may_hold_them() {
        Written.deliberation("Attribution de subventions")
                .article("selon le tableau annexé")
                .check(rule)
                .lacks("annexed");
    }

    @Test
    void asking_for_a_grant_is_not_concerned() {
        Written.deliberation("Demande de subvention à l'État")
                .article("demande")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Attribution d'une subvention").check(rule).lacks("no_provisions");
    }
}
