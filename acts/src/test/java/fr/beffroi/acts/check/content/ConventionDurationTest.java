package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ConventionDurationTest {
    private final Rule rule = new ConventionDuration();

    @Test
    void a_stated_length_conforms() {
        Written.deliberation("Convention avec le club")
                .article("approuve la convention d'une durée de trois ans")
                .check(rule)
                .conforms();
    }

    @Test
    void a_school_year_is_a_length() {
        Written.deliberation("Convention avec le club")
                .article("approuve la convention pour l'année scolaire 2025-2026")
                .check(rule)
                .conforms();
    }

    @Test
    void an_agreement_without_a_length_is_reported() {
        Written.deliberation("Convention avec le club")
                .article("approuve la convention")
                .check(rule)
                .finds("none")
                .severely(Severity.WARNING);
    }

    @Test
    void an_annexed_agreement_may_hold_it() {
        Written.deliberation("Convention avec le club")
                .article("approuve la convention ci-annexée")
                .check(rule)
                .lacks("annexed");
    }

    @Test
    void an_amendment_is_not_concerned() {
        Written.deliberation("Avenant à la convention")
                .article("approuve")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget").article("vote").check(rule).isNotConcerned();
    }

    @Test
    void an_easement_lasts_as_long_as_the_land() {
        Written.deliberation("Convention de servitude de passage")
                .article("approuve la convention")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void two_months_to_appeal_are_no_length() {
        Written.deliberation("Convention avec le club")
                .article("approuve la convention")
                .remedies("Cet acte peut être contesté devant le tribunal administratif dans les deux mois.")
                .check(rule)
                .finds("none");
    }
}
