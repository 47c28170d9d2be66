package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class BadDebtAccountTest {
    private final Rule rule = new BadDebtAccount();

    @Test
    void each_debt_in_its_account_conforms() {
        Written.deliberation("Admission en non-valeur")
                .article("300 € au compte 6541")
                .check(rule)
                .conforms();
    }

    @Test
    void a_debt_in_the_other_account_is_reported() {
        Written.deliberation("Admission en non-valeur")
                .article("300 € au compte 6542")
                .check(rule)
                .finds("written_off")
                .at("6542");
    }

    @Test
    void an_extinguished_debt_too() {
        Written.deliberation("Créances éteintes")
                .article("300 € au compte 6541")
                .check(rule)
                .finds("extinguished");
    }

    @Test
    void a_debtor_is_not_named() {
        Written.deliberation("Admission en non-valeur")
                .article("300 € au compte 6541, débiteur M. Martin")
                .check(rule)
                .finds("named")
                .under("CRPA, art. L311-6");
    }

    @Test
    void a_provision_for_doubt_is_not_concerned() {
        Written.deliberation("Provision pour créances irrécouvrables")
                .article("300 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_an_amount_nothing_is_said() {
        Written.deliberation("Admission en non-valeur")
                .article("admet")
                .check(rule)
                .lacks("no_amount");
    }
}
