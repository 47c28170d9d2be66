package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TransmissionTest {
    private final Rule rule = new Transmission();

    @Test
    void a_receipt_conforms() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .receipt(LocalDate.of(2026, 3, 5), null, null)
                .check(rule)
                .conforms();
    }

    @Test
    void a_known_day_conforms() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .transmitted(LocalDate.of(2026, 3, 5))
                .check(rule)
                .conforms();
    }

    @Test
    void a_recent_act_may_still_be_sent() {
        Written.deliberation("Budget")
                .on(2026, 3, 3)
                .today(LocalDate.of(2026, 3, 10))
                .check(rule)
                .lacks("not_yet");
    }

    @Test
    void an_old_act_without_proof_is_not_judged() {
        Written.deliberation("Budget").on(2026, 3, 3).check(rule).lacks("no_receipt");
    }

    @Test
    void an_arrete_of_unknown_category_is_not_judged() {
        Written.arrete("Fête du village").on(2026, 3, 3).check(rule).lacks("no_category");
    }

    @Test
    void a_police_arrete_is_sent() {
        Written.arrete("Règlement du bruit")
                .on(2026, 3, 3)
                .receipt(LocalDate.of(2026, 3, 5), null, null)
                .check(rule)
                .conforms();
    }

    @Test
    void traffic_is_not_concerned() {
        Written.arrete("Circulation rue Haute").on(2026, 3, 3).check(rule).isNotConcerned();
    }

    @Test
    void declassifying_a_road_is_not_concerned() {
        Written.deliberation("Déclassement d'une voie")
                .on(2026, 3, 3)
                .check(rule)
                .isNotConcerned();
    }
}
