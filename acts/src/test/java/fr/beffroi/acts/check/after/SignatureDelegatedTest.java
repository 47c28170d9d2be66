package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class SignatureDelegatedTest {
    private final Rule rule = new SignatureDelegated();

    @Test
    void a_delegate_who_shows_the_arrete_conforms() {
        Written.arrete("Permission")
                .visa("l'arrêté du 4 juin 2020 portant délégation de signature")
                .signed("L'adjoint délégué, Paul Petit")
                .check(rule)
                .conforms();
    }

    @Test
    void a_delegate_who_does_not_is_reported() {
        Written.arrete("Permission")
                .signed("Pour le maire, l'adjoint, Paul Petit")
                .check(rule)
                .finds("no_basis")
                .at("Paul Petit");
    }

    @Test
    void the_mayor_is_not_concerned() {
        Written.arrete("Permission").signed("Le maire, Jean Martin").check(rule).isNotConcerned();
    }

    @Test
    void without_signatures_nothing_is_said() {
        Written.arrete("Permission").check(rule).lacks("no_signatories");
    }
}
