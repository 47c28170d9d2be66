package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class AllowancesTableTest {
    private final Rule rule = new AllowancesTable();

    @Test
    void a_vote_with_its_table_conforms() {
        Written.deliberation("Indemnités de fonction des élus")
                .article("fixe à 40 % de l'indice, selon le tableau annexé")
                .check(rule)
                .conforms();
    }

    @Test
    void a_vote_without_is_reported() {
        Written.deliberation("Indemnités des adjoints")
                .article("fixe à 500 euros")
                .check(rule)
                .finds("no_table", "no_index");
    }

    @Test
    void an_epci_has_its_own_article() {
        Written.deliberation("Indemnités des vice-présidents")
                .of(Collectivity.Kind.EPCI)
                .article("40 % de l'indice")
                .check(rule)
                .finds("no_table")
                .under("CGCT, art. L5211-12");
    }

    @Test
    void the_mayors_alone_is_not_concerned() {
        Written.deliberation("Indemnité de fonction du maire")
                .article("fixe")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Indemnités des adjoints").check(rule).lacks("no_provisions");
    }
}
