package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class CodeNamedTest {
    private final Rule rule = new CodeNamed();

    @Test
    void an_article_with_its_code_conforms() {
        Written.deliberation("Budget")
                .visa("l'article L. 2121-29 du code général des collectivités territoriales")
                .check(rule)
                .conforms();
    }

    @Test
    void an_article_alone_is_nothing() {
        Written.deliberation("Budget")
                .visa("l'article L. 2121-29")
                .check(rule)
                .finds("unnamed")
                .severely(Severity.REMARK)
                .at("L. 2121-29");
    }

    @Test
    void a_code_named_before_is_enough() {
        Written.deliberation("Budget")
                .visa("le CGCT")
                .visa("l'article L2121-29")
                .check(rule)
                .conforms();
    }

    @Test
    void visas_without_articles_are_not_concerned() {
        Written.deliberation("Budget").visa("le rapport du maire").check(rule).isNotConcerned();
    }

    @Test
    void without_visas_nothing_is_said() {
        Written.deliberation("Budget").check(rule).lacks("no_visas");
    }

    @Test
    void an_act_written_without_visas_is_not_concerned() {
        Written.deliberation("Budget").article("vote le budget").check(rule).isNotConcerned();
    }
}
