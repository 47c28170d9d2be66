package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TransmissionDelayTest {
    private final Rule rule = new TransmissionDelay();

    @Test
    void a_fortnight_conforms() {
        Written.arrete("Retrait d'autorisation")
                .on(2026, 3, 3)
                .transmitted(LocalDate.of(2026, 3, 18))
                .check(rule)
                .conforms();
    }

    @Test
    void more_is_late() {
        Written.arrete("Retrait d'autorisation")
                .on(2026, 3, 3)
                .receipt(null, LocalDate.of(2026, 3, 19), null)
                .check(rule)
                .finds("late")
                .saying("16 jours");
    }

    @Test
    void a_budget_sent_late_must_be_looked_at() {
        Written.deliberation("Budget primitif 2026")
                .on(2026, 3, 3)
                .transmitted(LocalDate.of(2026, 4, 19))
                .check(rule)
                .finds("budget")
                .severely(Severity.REMARK);
    }

    @Test
    void without_dates_nothing_is_said() {
        Written.arrete("Retrait d'autorisation").on(2026, 3, 3).check(rule).lacks("no_dates");
    }

    @Test
    void another_act_is_not_concerned() {
        Written.deliberation("Vœu").on(2026, 3, 3).check(rule).isNotConcerned();
    }
}
