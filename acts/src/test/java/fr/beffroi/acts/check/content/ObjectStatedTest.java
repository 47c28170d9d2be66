package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ObjectStatedTest {
    private final Rule rule = new ObjectStated();

    @Test
    void a_precise_object_conforms() {
        Written.deliberation("Rénovation du gymnase").check(rule).conforms();
    }

    @Test
    void other_business_is_no_object() {
        Written.deliberation("Questions diverses").check(rule).finds("vague").at("Questions diverses");
    }

    @Test
    void nor_is_a_bare_word() {
        Written.deliberation("Objet : informations.").check(rule).finds("vague");
    }

    @Test
    void a_precise_object_that_holds_the_word_conforms() {
        Written.deliberation("Divers travaux de voirie").check(rule).conforms();
    }

    @Test
    void without_a_title_nothing_is_said() {
        Written.untitled(ActKind.DELIBERATION).check(rule).lacks("no_title");
    }
}
