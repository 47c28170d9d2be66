package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class DelegatedMatterTest {
    private final Rule rule = new DelegatedMatter();

    @Test
    void a_matter_that_was_not_delegated_is_the_councils() {
        Written.deliberation("Attribution du marché de travaux de l'école")
                .delegated(5, 16)
                .check(rule)
                .conforms();
    }

    @Test
    void a_delegated_matter_is_no_longer_the_councils() {
        Written.deliberation("Attribution du marché de travaux de l'école")
                .delegated(4)
                .check(rule)
                .finds("delegated")
                .severely(Severity.WARNING)
                .saying("L2122-22, 4°")
                .at("Attribution");
    }

    @Test
    void without_the_list_of_delegations_nothing_is_said() {
        Written.deliberation("Demande de subvention au titre de la DETR")
                .check(rule)
                .lacks("no_delegation");
    }

    @Test
    void a_matter_that_exceeds_the_delegation_needs_its_limits() {
        Written.deliberation("Marché de travaux du gymnase")
                .recital("que le montant dépasse le seuil de la délégation")
                .delegated(4)
                .check(rule)
                .lacks("no_limits");
    }

    @Test
    void a_matter_that_no_delegation_covers_is_not_concerned() {
        Written.deliberation("Budget primitif 2026").delegated(4).check(rule).isNotConcerned();
    }

    @Test
    void the_delegation_itself_is_not_concerned() {
        Written.deliberation("Délégations du conseil municipal au maire en matière de marchés publics")
                .delegated(4)
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void another_collectivity_has_other_delegations() {
        Written.deliberation("Marché de travaux")
                .of(Collectivity.Kind.EPCI)
                .delegated(4)
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void a_weekly_market_is_no_procurement() {
        Written.deliberation("Règlement du marché hebdomadaire")
                .delegated(4)
                .check(rule)
                .isNotConcerned();
    }
}
