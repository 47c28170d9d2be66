package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class TransferredCompetenceTest {
    private final Rule rule = new TransferredCompetence();

    @Test
    void a_competence_that_was_kept_conforms() {
        Written.deliberation("Travaux d'assainissement rue Haute")
                .transferred("déchets")
                .check(rule)
                .conforms();
    }

    @Test
    void a_transferred_competence_is_the_epcis() {
        Written.deliberation("Travaux d'assainissement rue Haute")
                .transferred("assainissement", "eau potable")
                .check(rule)
                .finds("transferred")
                .saying("assainissement");
    }

    @Test
    void words_of_two_parts_are_found() {
        Written.deliberation("Réseau d'eau potable : extension")
                .transferred("eau potable")
                .check(rule)
                .finds("transferred");
    }

    @Test
    void an_opinion_on_it_remains_the_communes() {
        Written.deliberation("Rapport sur le prix et la qualité du service d'assainissement")
                .transferred("assainissement")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_the_list_of_transfers_nothing_is_said() {
        Written.deliberation("Travaux d'assainissement").check(rule).lacks("no_transfers");
    }

    @Test
    void what_is_seldom_transferred_is_not_concerned() {
        Written.deliberation("Budget primitif").check(rule).isNotConcerned();
    }

    @Test
    void an_epci_is_not_concerned() {
        Written.deliberation("Travaux d'assainissement")
                .of(Collectivity.Kind.EPCI)
                .transferred("assainissement")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void strange_characters_in_the_list_do_no_harm() {
        Written.deliberation("Travaux d'assainissement")
                .transferred("eau (potable", "a[[b*")
                .check(rule)
                .conforms();
    }
}
