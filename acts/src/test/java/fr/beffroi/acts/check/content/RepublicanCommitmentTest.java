package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class RepublicanCommitmentTest {
    private final Rule rule = new RepublicanCommitment();

    @Test
    void a_mention_conforms() {
        Written.deliberation("Subvention à l'association")
                .article("sous réserve du contrat d'engagement républicain")
                .check(rule)
                .conforms();
    }

    @Test
    void no_mention_is_a_remark() {
        Written.deliberation("Subvention à l'association")
                .article("attribue 500 €")
                .check(rule)
                .finds("unmentioned")
                .severely(Severity.REMARK);
    }

    @Test
    void a_public_body_is_not_concerned() {
        Written.deliberation("Subvention au CCAS")
                .article("attribue 500 €")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_provisions_nothing_is_said() {
        Written.deliberation("Subvention à l'association").check(rule).lacks("no_provisions");
    }
}
