package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AllowancesCeilingTest {
    private final Rule rule = new AllowancesCeiling();

    @Test
    void rates_at_the_ceiling_conform() {
        Written.deliberation("Indemnités des élus")
                .population(800)
                .on(2026, 4, 2)
                .article("maire : 44,3 %")
                .article("adjoints : 11,77 %")
                .check(rule)
                .conforms();
    }

    @Test
    void rates_above_it_are_reported() {
        Written.deliberation("Indemnités des élus")
                .population(800)
                .on(2026, 4, 2)
                .article("maire : 45 %")
                .article("adjoints : 12 %")
                .check(rule)
                .finds("mayor", "deputy")
                .saying("44,3");
    }

    @Test
    void before_the_law_of_2025_the_ceiling_was_lower() {
        Written.deliberation("Indemnités des élus")
                .population(800)
                .on(2024, 4, 2)
                .article("maire : 44,3 %")
                .check(rule)
                .finds("mayor")
                .saying("40,3");
    }

    @Test
    void an_increase_is_not_computed() {
        Written.deliberation("Indemnités des élus")
                .population(800)
                .on(2026, 4, 2)
                .article("maire : 55 %, majoration de chef-lieu")
                .check(rule)
                .lacks("increased");
    }

    @Test
    void the_largest_communes_are_not_judged() {
        Written.deliberation("Indemnités des élus")
                .population(150000)
                .on(2026, 4, 2)
                .article("maire : 145 %")
                .check(rule)
                .lacks("no_ceiling");
    }

    @Test
    void without_the_population_nothing_is_said() {
        Written.deliberation("Indemnités des élus")
                .on(2026, 4, 2)
                .article("maire : 45 %")
                .check(rule)
                .lacks("no_population");
    }

    @Test
    void without_rates_nothing_is_said() {
        Written.deliberation("Indemnités des élus")
                .population(800)
                .on(2026, 4, 2)
                .article("selon le tableau")
                .check(rule)
                .lacks("no_rate");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget")
                .population(800)
                .on(2026, 4, 2)
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void a_vote_by_majority_is_no_increase() {
        Written.deliberation("Indemnités de fonction des élus")
                .on(2026, 5, 4)
                .population(1_200)
                .says("Après en avoir délibéré, à la majorité")
                .article("maire : 80 %")
                .check(rule)
                .finds("mayor");
    }
}
