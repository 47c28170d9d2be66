package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicationOnlineTest {
    private final Rule rule = new PublicationOnline();

    @Test
    void an_act_put_online_with_its_author_conforms() {
        Written.deliberation("Budget")
                .population(4000)
                .online(LocalDate.of(2026, 3, 5))
                .signed("Le maire, Jean Martin")
                .check(rule)
                .conforms();
    }

    @Test
    void display_alone_is_not_enough() {
        Written.deliberation("Budget")
                .population(3500)
                .posted(LocalDate.of(2026, 3, 5))
                .check(rule)
                .finds("only_posted");
    }

    @Test
    void an_epci_publishes_online() {
        Written.deliberation("Budget")
                .of(Collectivity.Kind.EPCI)
                .posted(LocalDate.of(2026, 3, 5))
                .check(rule)
                .finds("only_posted");
    }

    @Test
    void a_small_commune_may_have_chosen() {
        Written.deliberation("Budget")
                .population(3499)
                .posted(LocalDate.of(2026, 3, 5))
                .check(rule)
                .lacks("no_choice");
    }

    @Test
    void an_act_without_an_author_is_reported() {
        Written.deliberation("Budget")
                .population(4000)
                .online(LocalDate.of(2026, 3, 5))
                .check(rule)
                .finds("no_author")
                .under("CGCT, art. R2131-1");
    }

    @Test
    void without_the_population_nothing_is_said() {
        Written.deliberation("Budget")
                .posted(LocalDate.of(2026, 3, 5))
                .check(rule)
                .lacks("no_population");
    }

    @Test
    void without_a_day_nothing_is_said() {
        Written.deliberation("Budget").population(4000).check(rule).lacks("no_publication");
    }

    @Test
    void a_syndicat_is_not_concerned() {
        Written.deliberation("Budget")
                .of(Collectivity.Kind.SYNDICAT)
                .check(rule)
                .isNotConcerned();
    }
}
