package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class VisaPresentTest {
    private final Rule rule = new VisaPresent();

    @Test
    void one_visa_is_enough() {
        Written.deliberation("Budget").visa("le CGCT").check(rule).conforms();
    }

    @Test
    void an_act_without_visas_is_told_so() {
        Written.deliberation("Budget")
                .article("vote le budget")
                .check(rule)
                .finds("none")
                .severely(Severity.REMARK);
    }

    @Test
    void a_wish_needs_none() {
        Written.deliberation("Vœu pour la gare").article("demande").check(rule).isNotConcerned();
    }

    @Test
    void without_any_structure_nothing_is_said() {
        Written.deliberation("Budget").check(rule).lacks("no_structure");
    }
}
