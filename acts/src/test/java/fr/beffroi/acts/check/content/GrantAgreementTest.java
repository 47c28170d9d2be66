package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class GrantAgreementTest {
    private final Rule rule = new GrantAgreement();

    @Test
    void a_small_grant_needs_no_agreement() {
        Written.deliberation("Subvention à l'association")
                .article("attribue 23 000 €")
                .check(rule)
                .conforms();
    }

    @Test
    void above_the_threshold_it_does() {
        Written.deliberation("Subvention à l'association")
                .article("attribue 23 001 €")
                .check(rule)
                .finds("no_agreement")
                .at("23 001");
    }

    @Test
    void an_agreement_that_is_mentioned_conforms() {
        Written.deliberation("Subvention à l'association")
                .article("attribue 50 000 €")
                .article("autorise à signer la convention")
                .check(rule)
                .conforms();
    }

    @Test
    void a_total_is_not_one_grant() {
        Written.deliberation("Subventions aux associations")
                .article("pour un total de 60 000 €, dont 500 € au judo")
                .check(rule)
                .conforms();
    }

    @Test
    void a_public_body_is_not_concerned() {
        Written.deliberation("Subvention au CCAS")
                .article("attribue 90 000 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_an_amount_nothing_is_said() {
        Written.deliberation("Subvention à l'association")
                .article("attribue la subvention")
                .check(rule)
                .lacks("no_amount");
    }
}
