package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ProvisionsDoTitleTest {
    private final Rule rule = new ProvisionsDoTitle();

    @Test
    void provisions_that_speak_of_the_title_conform() {
        Written.deliberation("Rénovation du gymnase")
                .article("approuve le projet de rénovation et son coût")
                .check(rule)
                .conforms();
    }

    @Test
    void provisions_about_something_else_are_reported() {
        Written.deliberation("Rénovation du gymnase")
                .article("crée une régie pour encaisser les locations de salles")
                .check(rule)
                .finds("apart")
                .saying("gymnase")
                .at("régie");
    }

    @Test
    void provisions_that_adopt_by_reference_are_not_judged() {
        Written.deliberation("Rénovation du gymnase")
                .article("adopte")
                .check(rule)
                .lacks("by_reference");
    }

    @Test
    void without_a_title_nothing_is_said() {
        Written.untitled(ActKind.DELIBERATION)
                .article("crée une régie pour encaisser")
                .check(rule)
                .lacks("no_title");
    }

    @Test
    void a_list_of_names_is_not_judged() {
        Written.deliberation("Désignation des membres de la commission")
                .article("Vincent Haluska, Luc Albernhe, Sonia Keranguéven, Perla Danan")
                .check(rule)
                .lacks("by_reference");
    }

    @Test
    void provisions_that_refer_to_the_title_are_not_judged() {
        Written.deliberation("Association des finances locales")
                .article("désigne le représentant de la Ville dans cette instance")
                .check(rule)
                .lacks("by_reference");
    }
}
