package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class MeasureMotivatedTest {
    private final Rule rule = new MeasureMotivated();

    @Test
    void a_measure_with_law_and_facts_conforms() {
        Written.arrete("Mise en demeure de M. Durand")
                .visa("le code de l'environnement")
                .recital("le dépôt constaté le 3 mars")
                .check(rule)
                .conforms();
    }

    @Test
    void a_measure_without_facts_is_unlawful() {
        Written.arrete("Mise en demeure de M. Durand")
                .visa("le code de l'environnement")
                .article("M. Durand retire le dépôt")
                .check(rule)
                .finds("no_fact")
                .severely(Severity.BLOCKING);
    }

    @Test
    void a_measure_without_law_is_reported() {
        Written.arrete("Retrait de l'autorisation de terrasse")
                .recital("les nuisances constatées")
                .check(rule)
                .finds("no_law");
    }

    @Test
    void a_ban_on_somebody_is_a_measure() {
        Written.arrete("Interdiction d'exploiter")
                .visa("le code")
                .article("La société Exemple cesse l'exploitation")
                .check(rule)
                .finds("no_fact");
    }

    @Test
    void a_rule_for_everybody_is_not_concerned() {
        Written.arrete("Interdiction de baignade")
                .visa("le code")
                .article("La baignade est interdite")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void traffic_is_not_concerned() {
        Written.arrete("Interdiction de circulation pour la société Exemple")
                .visa("le code")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_visas_and_recitals_nothing_is_said() {
        Written.arrete("Refus d'autorisation").check(rule).lacks("no_structure");
    }
}
