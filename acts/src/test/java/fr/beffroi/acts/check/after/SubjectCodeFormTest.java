package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class SubjectCodeFormTest {
    private final Rule rule = new SubjectCodeForm();

    @Test
    void a_national_code_conforms() {
        Written.deliberation("Budget").code("7.10").check(rule).conforms();
    }

    @Test
    void a_level_of_the_prefecture_conforms() {
        Written.deliberation("Budget").code("7.5.1").check(rule).conforms();
    }

    @Test
    void another_form_is_reported() {
        Written.deliberation("Budget").code("VII.5").check(rule).finds("form").at("VII.5");
    }

    @Test
    void an_unknown_code_is_reported() {
        Written.deliberation("Budget").code("2.4").check(rule).finds("unknown");
    }

    @Test
    void without_a_code_nothing_is_said() {
        Written.deliberation("Budget").check(rule).lacks("no_code");
    }
}
