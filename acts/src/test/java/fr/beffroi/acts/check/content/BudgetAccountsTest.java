package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class BudgetAccountsTest {
    private final Rule rule = new BudgetAccounts();

    @Test
    void usual_accounts_conform() {
        Written.deliberation("Subvention")
                .article("impute la dépense au chapitre 65, article 65748 du budget")
                .check(rule)
                .conforms();
    }

    @Test
    void a_chapter_that_has_no_form_is_reported() {
        Written.deliberation("Achat")
                .article("les crédits sont inscrits au chapitre 8 du budget")
                .check(rule)
                .finds("chapter")
                .at("chapitre 8");
    }

    @Test
    void an_account_of_class_nine_is_reported() {
        Written.deliberation("Achat")
                .article("impute la dépense au compte 9574")
                .check(rule)
                .finds("account");
    }

    @Test
    void running_costs_are_not_investment() {
        Written.deliberation("Achat")
                .article("crédits inscrits au chapitre 011 de la section d'investissement")
                .check(rule)
                .finds("running_in_investment");
    }

    @Test
    void investment_is_not_running_costs() {
        Written.deliberation("Achat")
                .article("crédits inscrits au compte 2188 de la section de fonctionnement")
                .check(rule)
                .finds("investment_in_running");
    }

    @Test
    void an_article_of_a_code_is_no_account() {
        Written.deliberation("Budget")
                .article("selon l'article 1382 du code civil, les crédits du budget")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void a_provision_is_no_account() {
        Written.deliberation("Achat")
                .article("l'article 2 ouvre les crédits")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void a_change_without_accounts_is_not_judged() {
        Written.deliberation("Décision modificative n° 1")
                .article("approuve la décision")
                .check(rule)
                .lacks("no_account");
    }
}
