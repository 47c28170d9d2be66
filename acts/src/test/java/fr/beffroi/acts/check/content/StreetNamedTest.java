package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class StreetNamedTest {
    private final Rule rule = new StreetNamed();

    @Test
    void a_name_conforms() {
        Written.deliberation("Dénomination d'une voie")
                .article("nomme la voie rue des Tilleuls")
                .check(rule)
                .conforms();
    }

    @Test
    void no_name_is_reported() {
        Written.deliberation("Dénomination d'une voie")
                .article("choisit un nom pour la voie nouvelle")
                .check(rule)
                .finds("no_name");
    }

    @Test
    void a_list_may_hold_it() {
        Written.deliberation("Dénomination des voies")
                .article("approuve la liste")
                .check(rule)
                .lacks("annexed");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget").article("vote").check(rule).isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Dénomination d'une voie").check(rule).lacks("no_provisions");
    }

    @Test
    void provisions_that_adopt_a_proposal_are_not_judged() {
        Written.deliberation("Dénomination d'une voie")
                .article("adopte cette proposition de dénomination")
                .check(rule)
                .lacks("by_reference");
    }
}
