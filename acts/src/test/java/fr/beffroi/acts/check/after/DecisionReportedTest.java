package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class DecisionReportedTest {
    private final Rule rule = new DecisionReported();

    @Test
    void a_reminder_conforms() {
        Written.decision("Marché")
                .article("il en sera rendu compte au conseil")
                .check(rule)
                .conforms();
    }

    @Test
    void no_reminder_is_a_remark() {
        Written.decision("Marché")
                .article("signe le marché")
                .check(rule)
                .finds("unmentioned")
                .severely(Severity.REMARK);
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.decision("Marché").check(rule).lacks("no_provisions");
    }

    @Test
    void a_syndicat_is_not_concerned() {
        Written.decision("Marché").of(Collectivity.Kind.SYNDICAT).check(rule).isNotConcerned();
    }
}
