package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class IndividualNotifiedTest {
    private final Rule rule = new IndividualNotified();

    @Test
    void a_notification_that_is_provided_for_conforms() {
        Written.arrete("Mise en demeure")
                .article("le présent arrêté sera notifié à l'intéressé")
                .check(rule)
                .conforms();
    }

    @Test
    void no_notification_is_reported() {
        Written.arrete("Mise en demeure")
                .article("le dépôt est retiré")
                .check(rule)
                .finds("unmentioned");
    }

    @Test
    void a_rule_for_everybody_is_not_concerned() {
        Written.arrete("Règlement du cimetière").check(rule).isNotConcerned();
    }

    @Test
    void without_a_title_nothing_is_said() {
        Written.untitled(ActKind.ARRETE).check(rule).lacks("no_title");
    }

    @Test
    void the_remedies_notify_nobody() {
        Written.arrete("Mise en demeure du propriétaire")
                .on(2026, 5, 4)
                .article("Le propriétaire est mis en demeure.")
                .remedies("Recours devant le tribunal administratif dans les deux mois de la notification.")
                .check(rule)
                .finds("unmentioned");
    }
}
