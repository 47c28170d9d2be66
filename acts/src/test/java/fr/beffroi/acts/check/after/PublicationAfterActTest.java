package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicationAfterActTest {
    private final Rule rule = new PublicationAfterAct();

    @Test
    void a_publication_of_the_same_day_conforms() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .published(LocalDate.of(2026, 3, 3))
                .check(rule)
                .conforms();
    }

    @Test
    void a_publication_before_the_act_is_impossible() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .published(LocalDate.of(2026, 3, 2))
                .posted(LocalDate.of(2026, 3, 1))
                .online(LocalDate.of(2026, 3, 2))
                .check(rule)
                .finds("published_before", "posted_before", "online_before")
                .severely(Severity.BLOCKING);
    }

    @Test
    void without_the_acts_date_nothing_is_said() {
        Written.deliberation("Budget")
                .published(LocalDate.of(2026, 3, 2))
                .check(rule)
                .lacks("no_date");
    }

    @Test
    void an_act_that_is_not_published_is_not_concerned() {
        Written.deliberation("Budget").on(2026, 3, 3).check(rule).isNotConcerned();
    }
}
