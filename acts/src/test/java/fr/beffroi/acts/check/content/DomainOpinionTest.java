package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class DomainOpinionTest {
    private final Rule rule = new DomainOpinion();

    @Test
    void a_sale_in_view_of_the_opinion_conforms() {
        Written.deliberation("Cession d'une parcelle")
                .population(5000)
                .visa("l'avis du service des domaines")
                .check(rule)
                .conforms();
    }

    @Test
    void a_sale_without_it_is_reported() {
        Written.deliberation("Cession d'une parcelle")
                .population(2001)
                .article("cède la parcelle du domaine privé")
                .check(rule)
                .finds("sale")
                .under("CGCT, art. L2241-1");
    }

    @Test
    void up_to_two_thousand_inhabitants_it_is_not_due() {
        Written.deliberation("Cession d'une parcelle")
                .population(2000)
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void an_epci_has_no_threshold_of_population() {
        Written.deliberation("Cession d'un terrain")
                .of(Collectivity.Kind.EPCI)
                .check(rule)
                .finds("sale")
                .under("CGCT, art. L5211-37");
    }

    @Test
    void without_the_population_nothing_is_said() {
        Written.deliberation("Cession d'une parcelle").check(rule).lacks("no_population");
    }

    @Test
    void a_costly_purchase_needs_it() {
        Written.deliberation("Acquisition d'un immeuble")
                .on(2026, 3, 3)
                .article("au prix de 180 000 €")
                .check(rule)
                .finds("purchase")
                .under("CGCT, art. L1311-9");
    }

    @Test
    void a_small_purchase_does_not() {
        Written.deliberation("Acquisition d'un immeuble")
                .on(2026, 3, 3)
                .article("au prix de 179 999 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void before_2017_the_threshold_was_lower() {
        Written.deliberation("Acquisition d'un immeuble")
                .on(2016, 3, 3)
                .article("au prix de 80 000 €")
                .check(rule)
                .finds("purchase");
    }

    @Test
    void without_a_price_nothing_is_said() {
        Written.deliberation("Acquisition d'un immeuble")
                .on(2026, 3, 3)
                .check(rule)
                .lacks("no_price");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget").check(rule).isNotConcerned();
    }
}
