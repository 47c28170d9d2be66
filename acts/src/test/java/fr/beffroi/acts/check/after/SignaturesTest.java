package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private final Rule rule = new Signatures();

    @Test
    void chair_and_secretary_conform() {
        Written.deliberation("Budget")
                .signed("Le maire, Jean Martin")
                .signed("La secrétaire de séance, Anne Durand")
                .check(rule)
                .conforms();
    }

    @Test
    void one_signature_is_not_enough() {
        Written.deliberation("Budget")
                .signed("Le maire, Jean Martin")
                .check(rule)
                .finds("no_secretary")
                .severely(Severity.WARNING);
    }

    @Test
    void names_are_known_by_what_the_act_says_elsewhere() {
        Written.deliberation("Budget")
                .chairedBy("Jean Martin")
                .secretary("Anne Durand")
                .signed("J. MARTIN")
                .signed("A. Durand")
                .check(rule)
                .conforms();
    }

    @Test
    void neither_is_reported_twice() {
        Written.deliberation("Budget").signed("Paul Petit").check(rule).finds("no_chair", "no_secretary");
    }

    @Test
    void without_signatures_nothing_is_said() {
        Written.deliberation("Budget").check(rule).lacks("no_signatories");
    }
}
