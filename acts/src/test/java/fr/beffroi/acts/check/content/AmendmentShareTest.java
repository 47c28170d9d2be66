package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AmendmentShareTest {
    private final Rule rule = new AmendmentShare();

    @Test
    void a_small_amendment_conforms() {
        Written.deliberation("Avenant n° 1 au marché de travaux de l'école")
                .article("soit une augmentation de 4,5 %")
                .check(rule)
                .conforms();
    }

    @Test
    void works_stay_under_fifteen_percent() {
        Written.deliberation("Avenant n° 1 au marché de travaux de l'école")
                .article("soit une augmentation de 15 %")
                .check(rule)
                .finds("above")
                .saying("15,00");
    }

    @Test
    void services_stay_under_ten() {
        Written.deliberation("Avenant n° 1 au marché de services")
                .article("soit une augmentation de 12 %")
                .check(rule)
                .finds("above")
                .saying("10");
    }

    @Test
    void another_base_conforms() {
        Written.deliberation("Avenant n° 1 au marché de travaux")
                .article("augmentation de 30 % pour sujétions imprévues")
                .check(rule)
                .conforms();
    }

    @Test
    void the_rate_of_vat_is_no_share() {
        Written.deliberation("Avenant n° 1 au marché de travaux")
                .article("1 000 € HT, TVA 20 %")
                .check(rule)
                .lacks("no_share");
    }

    @Test
    void another_act_is_not_concerned() {
        Written.deliberation("Marché de travaux")
                .article("augmentation de 30 %")
                .check(rule)
                .isNotConcerned();
    }
}
