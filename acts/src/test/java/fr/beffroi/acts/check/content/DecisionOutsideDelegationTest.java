package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class DecisionOutsideDelegationTest {
    private final Rule rule = new DecisionOutsideDelegation();

    @Test
    void a_delegated_matter_may_be_decided() {
        Written.decision("Marché de fournitures scolaires")
                .delegated(4)
                .check(rule)
                .conforms();
    }

    @Test
    void a_matter_that_was_not_delegated_may_not() {
        Written.decision("Contrat d'assurance de la flotte automobile")
                .delegated(4)
                .check(rule)
                .finds("outside")
                .severely(Severity.BLOCKING)
                .saying("n° 6")
                .at("assurance");
    }

    @Test
    void in_a_recognised_picture_nothing_blocks() {
        Written.decision("Contrat d'assurance de la flotte automobile")
                .delegated(4)
                .recognised()
                .check(rule)
                .finds("outside")
                .severely(Severity.WARNING);
    }

    @Test
    void a_matter_that_is_not_recognised_is_not_judged() {
        Written.decision("Modalités pratiques").delegated(4).check(rule).lacks("no_matter");
    }

    @Test
    void without_the_list_of_delegations_nothing_is_said() {
        Written.decision("Bail d'un logement communal").check(rule).lacks("no_delegation");
    }

    @Test
    void an_epci_delegates_otherwise() {
        Written.decision("Marché de travaux")
                .of(Collectivity.Kind.EPCI)
                .delegated(5)
                .check(rule)
                .isNotConcerned();
    }
}
