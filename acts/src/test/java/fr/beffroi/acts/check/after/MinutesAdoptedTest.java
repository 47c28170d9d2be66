package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MinutesAdoptedTest {
    private final Rule rule = new MinutesAdopted();

    @Test
    void at_the_next_session_conforms() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .minutes(LocalDate.of(2026, 4, 7))
                .check(rule)
                .conforms();
    }

    @Test
    void at_the_same_session_is_impossible() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .minutes(LocalDate.of(2026, 3, 3))
                .check(rule)
                .finds("same_session");
    }

    @Test
    void long_after_is_a_remark() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .minutes(LocalDate.of(2026, 8, 7))
                .check(rule)
                .finds("late")
                .severely(Severity.REMARK);
    }

    @Test
    void without_their_day_nothing_is_said() {
        Written.deliberation("Budget").on(2026, 3, 3).check(rule).lacks("no_minutes");
    }

    @Test
    void a_syndicat_is_not_concerned() {
        Written.deliberation("Budget")
                .of(Collectivity.Kind.SYNDICAT)
                .check(rule)
                .isNotConcerned();
    }
}
