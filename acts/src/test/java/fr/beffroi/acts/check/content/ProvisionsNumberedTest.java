package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ProvisionsNumberedTest {
    private final Rule rule = new ProvisionsNumbered();

    @Test
    void provisions_in_order_conform() {
        Written.deliberation("Budget")
                .article("a")
                .article("b")
                .article("c")
                .check(rule)
                .conforms();
    }

    @Test
    void a_number_that_is_skipped_is_reported() {
        Written.deliberation("Budget")
                .article(1, "a")
                .article(3, "b")
                .check(rule)
                .finds("gap")
                .saying("article 2")
                .at("b");
    }

    @Test
    void a_number_given_twice_is_reported() {
        Written.deliberation("Budget")
                .article(1, "a")
                .article(1, "b")
                .article(2, "c")
                .check(rule)
                .finds("twice");
    }

    @Test
    void a_list_that_starts_late_is_reported() {
        Written.deliberation("Budget")
                .article(2, "a")
                .article(3, "b")
                .check(rule)
                .finds("gap");
    }

    @Test
    void provisions_without_numbers_are_not_concerned() {
        Written.deliberation("Budget")
                .article(null, "a")
                .article(null, "b")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void an_unsure_reading_is_not_judged() {
        Written.deliberation("Budget")
                .confidence(0.5)
                .article(1, "a")
                .article(3, "b")
                .check(rule)
                .lacks("unsure");
    }
}
