package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ReplacedTextTest {
    private final Rule rule = new ReplacedText();

    @Test
    void a_text_that_was_not_yet_replaced_conforms() {
        Written.deliberation("Emploi")
                .on(2021, 5, 4)
                .visa("la loi n° 84-53 du 26 janvier 1984")
                .check(rule)
                .conforms();
    }

    @Test
    void a_text_that_a_code_replaced_is_reported() {
        Written.deliberation("Emploi")
                .on(2025, 5, 4)
                .visa("la loi n° 84-53 du 26 janvier 1984")
                .check(rule)
                .finds("staff")
                .saying("2022-03-01")
                .at("84-53");
    }

    @Test
    void each_domain_names_its_code() {
        Written.deliberation("Marché")
                .on(2025, 5, 4)
                .visa("le code des marchés publics")
                .visa("la loi n° 79-587")
                .visa("l'instruction budgétaire et comptable M14")
                .check(rule)
                .finds("procurement", "administration", "accounts");
    }

    @Test
    void other_texts_conform() {
        Written.deliberation("Marché")
                .on(2025, 5, 4)
                .visa("la loi n° 82-213 du 2 mars 1982")
                .check(rule)
                .conforms();
    }

    @Test
    void without_visas_it_is_not_concerned() {
        Written.deliberation("Marché").on(2025, 5, 4).check(rule).isNotConcerned();
    }

    @Test
    void without_a_date_nothing_is_said() {
        Written.deliberation("Marché").visa("la loi n° 84-53").check(rule).lacks("no_date");
    }
}
