package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class MarketWithoutCompetitionTest {
    private final Rule rule = new MarketWithoutCompetition();

    @Test
    void a_small_need_conforms() {
        Written.deliberation("Marché de fournitures scolaires")
                .on(2026, 2, 3)
                .article("39 999 € HT, sans publicité ni mise en concurrence")
                .check(rule)
                .conforms();
    }

    @Test
    void the_threshold_is_reached_at_its_figure() {
        Written.deliberation("Marché de fournitures scolaires")
                .on(2026, 2, 3)
                .article("40 000 € HT, sans publicité ni mise en concurrence")
                .check(rule)
                .finds("above")
                .severely(Severity.BLOCKING)
                .saying("2026-02-03")
                .at("sans publicité");
    }

    @Test
    void supplies_rise_on_the_first_of_april_2026() {
        Written.deliberation("Marché de fournitures scolaires")
                .on(2026, 4, 1)
                .article("59 000 € HT, article R. 2122-8")
                .check(rule)
                .lacks("no_launch");
    }

    @Test
    void a_year_later_the_launch_no_longer_matters() {
        Written.deliberation("Marché de fournitures scolaires")
                .on(2027, 4, 2)
                .article("59 000 € HT, article R. 2122-8")
                .check(rule)
                .conforms();
    }

    @Test
    void works_have_their_own_threshold() {
        Written.deliberation("Marché de travaux")
                .on(2026, 2, 3)
                .article("99 000 € HT, article R2122-8")
                .check(rule)
                .conforms();
    }

    @Test
    void works_above_it_are_reported() {
        Written.deliberation("Marché de travaux")
                .on(2026, 2, 3)
                .article("100 000 € HT, article R2122-8")
                .check(rule)
                .finds("above");
    }

    @Test
    void between_both_thresholds_the_kind_must_be_known() {
        Written.deliberation("Marché relatif à l'école")
                .on(2026, 2, 3)
                .article("70 000 € HT, article R2122-8")
                .check(rule)
                .lacks("no_kind");
    }

    @Test
    void an_amount_with_tax_proves_nothing() {
        Written.deliberation("Marché de travaux")
                .on(2026, 2, 3)
                .article("70 000 € TTC, article R2122-8")
                .check(rule)
                .lacks("no_amount");
    }

    @Test
    void without_a_date_nothing_is_said() {
        Written.deliberation("Marché de travaux")
                .article("70 000 € HT, article R2122-8")
                .check(rule)
                .lacks("no_date");
    }

    @Test
    void another_case_has_no_such_threshold() {
        Written.deliberation("Marché de travaux")
                .on(2026, 2, 3)
                .article("700 000 € HT, sans publicité ni mise en concurrence, article R. 2122-1, urgence impérieuse")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void a_market_with_competition_is_not_concerned() {
        Written.deliberation("Marché de travaux")
                .on(2026, 2, 3)
                .article("700 000 € HT")
                .check(rule)
                .isNotConcerned();
    }
}
