package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class RetroactivityTest {
    private final Rule rule = new Retroactivity();

    @Test
    void an_effect_in_the_future_conforms() {
        Written.deliberation("Tarifs de la cantine")
                .on(2026, 6, 25)
                .article("les tarifs s'appliquent à compter du 1er septembre 2026")
                .check(rule)
                .conforms();
    }

    @Test
    void a_charge_never_looks_back() {
        Written.deliberation("Tarifs de la cantine")
                .on(2026, 9, 25)
                .article("les tarifs s'appliquent à compter du 1er septembre 2026")
                .check(rule)
                .finds("charge")
                .severely(Severity.BLOCKING)
                .saying("2026-09-01");
    }

    @Test
    void another_matter_must_be_looked_at() {
        Written.deliberation("RIFSEEP")
                .on(2026, 2, 10)
                .article("le régime prend effet au 01/01/2026")
                .check(rule)
                .finds("before")
                .severely(Severity.WARNING);
    }

    @Test
    void history_is_not_an_effect() {
        Written.deliberation("Tarifs")
                .on(2026, 2, 10)
                .article("abroge la délibération applicable à compter du 1er janvier 2020")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void an_act_without_an_effect_date_is_not_concerned() {
        Written.deliberation("Tarifs")
                .on(2026, 2, 10)
                .article("fixe les tarifs")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_the_acts_date_nothing_is_said() {
        Written.deliberation("Tarifs")
                .article("à compter du 1er janvier 2026")
                .check(rule)
                .lacks("no_date");
    }
}
