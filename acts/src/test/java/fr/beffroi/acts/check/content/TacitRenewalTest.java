package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class TacitRenewalTest {
    private final Rule rule = new TacitRenewal();

    @Test
    void a_limited_renewal_conforms() {
        Written.deliberation("Contrat")
                .article("un an, renouvelable par tacite reconduction dans la limite de quatre ans")
                .check(rule)
                .conforms();
    }

    @Test
    void an_endless_renewal_is_reported() {
        Written.deliberation("Contrat")
                .article("un an, renouvelable par tacite reconduction")
                .check(rule)
                .finds("endless")
                .at("tacite reconduction");
    }

    @Test
    void a_number_of_times_is_a_limit() {
        Written.deliberation("Contrat")
                .article("reconductible tacitement trois fois")
                .check(rule)
                .conforms();
    }

    @Test
    void a_renewal_that_does_not_say_how_is_not_judged() {
        Written.deliberation("Contrat")
                .article("pour un an, renouvelable")
                .check(rule)
                .lacks("unsaid");
    }

    @Test
    void an_express_renewal_is_not_concerned() {
        Written.deliberation("Contrat")
                .article("renouvelable de façon expresse")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void an_act_without_renewal_is_not_concerned() {
        Written.deliberation("Contrat").article("pour un an").check(rule).isNotConcerned();
    }
}
