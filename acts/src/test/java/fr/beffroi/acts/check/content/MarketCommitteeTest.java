package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class MarketCommitteeTest {
    private final Rule rule = new MarketCommittee();

    @Test
    void a_market_chosen_by_the_committee_conforms() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 6, 3)
                .recital("l'appel d'offres et le choix de la commission d'appel d'offres")
                .article("attribue le marché de 300 000 € HT")
                .check(rule)
                .conforms();
    }

    @Test
    void a_market_without_the_committee_is_reported() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 6, 3)
                .recital("l'appel d'offres ouvert")
                .article("attribue le marché de 300 000 € HT")
                .check(rule)
                .finds("unheard")
                .at("appel d'offres");
    }

    @Test
    void under_the_threshold_the_committee_is_not_due() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 6, 3)
                .recital("l'appel d'offres ouvert")
                .article("attribue le marché de 30 000 € HT")
                .check(rule)
                .conforms();
    }

    @Test
    void without_an_amount_nothing_is_said() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2026, 6, 3)
                .recital("l'appel d'offres")
                .article("attribue le marché")
                .check(rule)
                .lacks("no_amount");
    }

    @Test
    void before_the_verified_figures_nothing_is_said() {
        Written.deliberation("Marché de services de nettoyage")
                .on(2018, 6, 3)
                .recital("l'appel d'offres")
                .article("attribue le marché de 300 000 € HT")
                .check(rule)
                .lacks("no_threshold");
    }

    @Test
    void launching_a_procedure_is_not_concerned() {
        Written.deliberation("Lancement d'un appel d'offres")
                .on(2026, 6, 3)
                .article("signer")
                .check(rule)
                .isNotConcerned();
    }
}
