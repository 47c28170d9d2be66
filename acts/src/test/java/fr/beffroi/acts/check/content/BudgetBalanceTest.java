package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class BudgetBalanceTest {
    private final Rule rule = new BudgetBalance();

    @Test
    void a_balanced_section_conforms() {
        Written.deliberation("Budget primitif 2026")
                .says("Section de fonctionnement\nDépenses : 100 000 €\nRecettes : 100 000 €")
                .check(rule)
                .conforms();
    }

    @Test
    void a_deficit_is_unlawful() {
        Written.deliberation("Décision modificative n° 2")
                .says("Section d'investissement\nDépenses : 30 000 €\nRecettes : 20 000 €")
                .check(rule)
                .finds("deficit")
                .severely(Severity.BLOCKING)
                .saying("investissement");
    }

    @Test
    void a_surplus_must_be_looked_at() {
        Written.deliberation("Budget primitif 2026")
                .says("Fonctionnement - dépenses 10 €, recettes 20 €")
                .check(rule)
                .finds("surplus")
                .severely(Severity.WARNING);
    }

    @Test
    void details_of_chapters_are_left_out() {
        Written.deliberation("Budget primitif 2026")
                .says("Section de fonctionnement\nDépenses chapitre 011 : 5 €\nDépenses : 100 €\nRecettes : 100 €")
                .check(rule)
                .conforms();
    }

    @Test
    void a_budget_said_to_be_balanced_conforms() {
        Written.deliberation("Budget primitif 2026")
                .article("vote le budget, équilibré en dépenses et en recettes à 90 000 €")
                .check(rule)
                .conforms();
    }

    @Test
    void without_totals_nothing_is_said() {
        Written.deliberation("Budget primitif 2026")
                .article("vote le budget")
                .check(rule)
                .lacks("no_totals");
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Vente d'un terrain").check(rule).isNotConcerned();
    }
}
