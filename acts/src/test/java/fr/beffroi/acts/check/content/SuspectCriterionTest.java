package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class SuspectCriterionTest {
    private final Rule rule = new SuspectCriterion();

    @Test
    void residents_may_have_their_tariff() {
        Written.deliberation("Tarifs")
                .article("le tarif réduit est réservé aux habitants de la commune")
                .check(rule)
                .conforms();
    }

    @Test
    void nationality_is_no_criterion() {
        Written.deliberation("Aide")
                .article("l'aide est réservée aux personnes de nationalité française")
                .check(rule)
                .finds("criterion")
                .at("nationalité");
    }

    @Test
    void fighting_discrimination_is_lawful() {
        Written.deliberation("Plan")
                .article("toute exclusion fondée sur la religion est contraire à la lutte contre les discriminations")
                .check(rule)
                .conforms();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Aide").check(rule).lacks("no_provisions");
    }
}
