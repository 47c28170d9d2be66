package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class DecisionCitesDelegationTest {
    private final Rule rule = new DecisionCitesDelegation();

    @Test
    void a_decision_that_cites_article_and_deliberation_conforms() {
        Written.decision("Marché")
                .visa("l'article L. 2122-22 du CGCT")
                .visa("la délibération du conseil municipal du 28 mai 2020 portant délégation")
                .check(rule)
                .conforms();
    }

    @Test
    void a_decision_that_cites_neither_is_faulty() {
        Written.decision("Marché")
                .visa("le code de la commande publique")
                .check(rule)
                .finds("no_article", "no_deliberation")
                .saying("L2122-22");
    }

    @Test
    void a_number_is_enough_for_the_deliberation() {
        Written.decision("Marché")
                .visa("l'article L2122-23")
                .visa("la délibération n° 2020-12")
                .check(rule)
                .conforms();
    }

    @Test
    void an_epci_cites_its_own_article() {
        Written.decision("Marché")
                .of(Collectivity.Kind.EPCI)
                .visa("la délibération n° 2020-12 et l'article L2122-22")
                .check(rule)
                .finds("no_article")
                .under("CGCT, art. L5211-10");
    }

    @Test
    void without_visas_nothing_is_said() {
        Written.decision("Marché").article("signe le marché").check(rule).lacks("no_visas");
    }
}
