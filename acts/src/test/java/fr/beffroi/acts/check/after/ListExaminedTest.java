package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListExaminedTest {
    private final Rule rule = new ListExamined();

    @Test
    void within_the_week_conforms() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .list(LocalDate.of(2026, 3, 10))
                .check(rule)
                .conforms();
    }

    @Test
    void after_the_week_is_late() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .list(LocalDate.of(2026, 3, 11))
                .check(rule)
                .finds("late");
    }

    @Test
    void before_the_session_is_impossible() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .list(LocalDate.of(2026, 3, 2))
                .check(rule)
                .finds("before");
    }

    @Test
    void there_may_still_be_time() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .today(LocalDate.of(2026, 3, 10))
                .check(rule)
                .lacks("still_time");
    }

    @Test
    void without_its_day_nothing_is_said() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .today(LocalDate.of(2026, 3, 11))
                .check(rule)
                .lacks("no_list");
    }

    @Test
    void without_the_session_nothing_is_said() {
        Written.deliberation("Budget").check(rule).lacks("no_date");
    }

    @Test
    void a_syndicat_is_not_concerned() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .of(Collectivity.Kind.SYNDICAT)
                .check(rule)
                .isNotConcerned();
    }
}
