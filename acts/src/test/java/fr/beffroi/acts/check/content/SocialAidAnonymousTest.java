package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class SocialAidAnonymousTest {
    private final Rule rule = new SocialAidAnonymous();

    @Test
    void an_anonymous_help_conforms() {
        Written.deliberation("Secours exceptionnel")
                .article("accorde 200 € au dossier n° 12")
                .check(rule)
                .conforms();
    }

    @Test
    void a_named_person_is_reported() {
        Written.deliberation("Secours exceptionnel")
                .article("accorde 200 € à Mme Martin")
                .check(rule)
                .finds("named")
                .at("Mme Martin");
    }

    @Test
    void the_mayor_is_not_the_person_helped() {
        Written.deliberation("Secours exceptionnel")
                .article("autorise Monsieur le Maire à verser 200 €")
                .check(rule)
                .conforms();
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget").article("Mme Martin").check(rule).isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Secours exceptionnel").check(rule).lacks("no_provisions");
    }
}
