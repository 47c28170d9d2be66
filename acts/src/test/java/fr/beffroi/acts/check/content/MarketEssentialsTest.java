package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class MarketEssentialsTest {
    private final Rule rule = new MarketEssentials();

    @Test
    void a_market_with_its_amount_conforms() {
        Written.deliberation("Marché de travaux")
                .article("autorise le maire à signer le marché de 90 000 € HT")
                .check(rule)
                .conforms();
    }

    @Test
    void a_market_without_its_amount_is_reported() {
        Written.deliberation("Marché de travaux")
                .article("autorise le maire à signer le marché")
                .check(rule)
                .finds("no_amount")
                .at("Marché de travaux");
    }

    @Test
    void a_report_may_hold_it() {
        Written.deliberation("Marché de travaux")
                .article("autorise le maire à signer le marché selon le rapport annexé")
                .check(rule)
                .lacks("annexed");
    }

    @Test
    void an_act_that_lets_sign_nothing_is_not_concerned() {
        Written.deliberation("Marché de travaux")
                .article("prend acte")
                .check(rule)
                .isNotConcerned();
    }
}
