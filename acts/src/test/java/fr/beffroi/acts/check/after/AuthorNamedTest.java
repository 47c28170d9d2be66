package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AuthorNamedTest {
    private final Rule rule = new AuthorNamed();

    @Test
    void first_name_name_and_office_conform() {
        Written.arrete("Permission").signed("Le Maire, Jean Martin").check(rule).conforms();
    }

    @Test
    void names_in_capitals_conform() {
        Written.decision("Marché")
                .signed("La Présidente, Anne DURAND")
                .check(rule)
                .conforms();
    }

    @Test
    void an_initial_is_no_first_name() {
        Written.arrete("Permission")
                .signed("Le Maire, J. Martin")
                .check(rule)
                .finds("no_name")
                .at("J. Martin");
    }

    @Test
    void an_office_alone_is_no_name() {
        Written.arrete("Permission").signed("Le Maire").check(rule).finds("no_name");
    }

    @Test
    void a_name_alone_is_no_office() {
        Written.arrete("Permission").signed("Jean Martin").check(rule).finds("no_office");
    }

    @Test
    void without_signatures_nothing_is_said() {
        Written.arrete("Permission").check(rule).lacks("no_signatories");
    }
}
