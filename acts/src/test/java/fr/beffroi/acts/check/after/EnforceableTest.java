package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnforceableTest {
    private final Rule rule = new Enforceable();

    @Test
    void enforceable_once_sent_and_published_conforms() {
        Written.deliberation("Budget")
                .says("Acte rendu exécutoire le 06/03/2026")
                .transmitted(LocalDate.of(2026, 3, 5))
                .online(LocalDate.of(2026, 3, 6))
                .check(rule)
                .conforms();
    }

    @Test
    void too_early_is_reported() {
        Written.deliberation("Budget")
                .says("Acte rendu exécutoire le 05/03/2026")
                .transmitted(LocalDate.of(2026, 3, 5))
                .online(LocalDate.of(2026, 3, 6))
                .check(rule)
                .finds("too_early")
                .at("exécutoire le 05/03/2026")
                .saying("2026-03-06");
    }

    @Test
    void without_both_dates_nothing_is_said() {
        Written.deliberation("Budget")
                .says("exécutoire le 5 mars 2026")
                .transmitted(LocalDate.of(2026, 3, 5))
                .check(rule)
                .lacks("no_dates");
    }

    @Test
    void an_act_that_does_not_say_is_not_concerned() {
        Written.deliberation("Budget").check(rule).isNotConcerned();
    }
}
