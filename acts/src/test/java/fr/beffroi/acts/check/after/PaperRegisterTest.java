package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class PaperRegisterTest {
    private final Rule rule = new PaperRegister();

    @Test
    void an_act_in_the_register_conforms() {
        Written.deliberation("Budget").paperRegister(true).check(rule).conforms();
    }

    @Test
    void a_digital_register_alone_is_not_enough() {
        Written.deliberation("Budget").paperRegister(false).check(rule).finds("not_registered");
    }

    @Test
    void what_nobody_said_is_not_guessed() {
        Written.deliberation("Budget").check(rule).lacks("unknown");
    }

    @Test
    void a_syndicat_is_not_concerned() {
        Written.deliberation("Budget")
                .of(Collectivity.Kind.SYNDICAT)
                .check(rule)
                .isNotConcerned();
    }
}
