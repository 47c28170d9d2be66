package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class RemediesTest {
    private final Rule rule = new Remedies();

    @Test
    void court_and_limit_conform() {
        Written.arrete("Permission de voirie")
                .remedies("recours devant le tribunal administratif dans un délai de deux mois")
                .check(rule)
                .conforms();
    }

    @Test
    void no_mention_on_an_arrete_is_reported() {
        Written.arrete("Permission de voirie").check(rule).finds("none").severely(Severity.WARNING);
    }

    @Test
    void no_mention_on_a_deliberation_is_a_remark() {
        Written.deliberation("Budget").check(rule).finds("none").severely(Severity.REMARK);
    }

    @Test
    void another_limit_is_reported() {
        Written.arrete("Permission")
                .remedies("recours devant le tribunal administratif dans un délai d'un mois")
                .check(rule)
                .finds("other_delay");
    }

    @Test
    void a_mention_without_court_nor_limit_is_reported() {
        Written.arrete("Permission")
                .remedies("peut faire l'objet d'un recours")
                .check(rule)
                .finds("no_court", "no_delay");
    }

    @Test
    void a_mention_that_was_not_read_as_a_field_is_found() {
        Written.deliberation("Budget")
                .says("Le tribunal administratif de Lyon peut être saisi dans un délai de deux mois")
                .check(rule)
                .conforms();
    }

    @Test
    void a_wish_is_not_concerned() {
        Written.deliberation("Vœu").check(rule).isNotConcerned();
    }

    @Test
    void without_text_nothing_is_said() {
        Written.untitled(ActKind.DELIBERATION).check(rule).lacks("no_text");
    }
}
