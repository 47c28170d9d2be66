package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class LeaseLengthTest {
    private final Rule rule = new LeaseLength();

    @Test
    void twelve_years_conform() {
        Written.decision("Bail d'un local communal")
                .article("conclut un bail pour une durée de douze ans")
                .check(rule)
                .conforms();
    }

    @Test
    void more_than_twelve_years_are_the_councils() {
        Written.decision("Bail d'un local communal")
                .article("conclut un bail pour une durée de 18 ans")
                .check(rule)
                .finds("too_long")
                .severely(Severity.BLOCKING)
                .saying("18 ans");
    }

    @Test
    void years_in_words_are_read() {
        Written.decision("Bail d'un local communal")
                .article("pour une durée de trente (30) années")
                .check(rule)
                .finds("too_long")
                .saying("30");
    }

    @Test
    void a_lease_without_a_length_is_not_judged() {
        Written.decision("Bail d'un local communal")
                .article("conclut un bail")
                .check(rule)
                .lacks("no_duration");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.decision("Contrat d'assurance")
                .article("pour une durée de 18 ans")
                .check(rule)
                .isNotConcerned();
    }
}
