package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReceiptAfterActTest {
    private final Rule rule = new ReceiptAfterAct();

    @Test
    void a_receipt_of_the_same_day_conforms() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .receipt(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3), null)
                .check(rule)
                .conforms();
    }

    @Test
    void a_receipt_before_the_act_is_impossible() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .receipt(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1), null)
                .check(rule)
                .finds("received_before", "sent_before")
                .severely(Severity.BLOCKING);
    }

    @Test
    void received_before_sent_is_reported() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .receipt(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6), null)
                .check(rule)
                .finds("received_before_sent");
    }

    @Test
    void a_recognised_picture_does_not_block() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .receipt(LocalDate.of(2026, 3, 2), null, null)
                .recognised()
                .check(rule)
                .finds("received_before")
                .severely(Severity.WARNING);
    }

    @Test
    void a_receipt_without_dates_is_not_judged() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .receipt(null, null, "x")
                .check(rule)
                .lacks("no_dates");
    }

    @Test
    void an_act_without_a_receipt_is_not_concerned() {
        Written.deliberation("Budget").on(2026, 3, 3).check(rule).isNotConcerned();
    }
}
