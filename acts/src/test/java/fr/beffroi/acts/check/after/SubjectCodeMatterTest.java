package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class SubjectCodeMatterTest {
    private final Rule rule = new SubjectCodeMatter();

    @Test
    void the_code_of_the_matter_conforms() {
        Written.deliberation("Attribution d'une subvention")
                .code("7.5.2")
                .check(rule)
                .conforms();
    }

    @Test
    void the_code_of_another_matter_is_reported() {
        Written.deliberation("Attribution d'une subvention")
                .code("4.1")
                .check(rule)
                .finds("other")
                .saying("7.5");
    }

    @Test
    void without_a_code_nothing_is_said() {
        Written.deliberation("Attribution d'une subvention").check(rule).lacks("no_code");
    }

    @Test
    void a_matter_without_a_clear_code_is_not_concerned() {
        Written.deliberation("Rapport d'activité").code("9.1").check(rule).isNotConcerned();
    }
}
