package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class WorshipGrantTest {
    private final Rule rule = new WorshipGrant();

    @Test
    void a_grant_for_worship_is_reported() {
        Written.deliberation("Subvention à la paroisse")
                .article("attribue 500 €")
                .check(rule)
                .finds("worship");
    }

    @Test
    void a_building_may_be_kept_up() {
        Written.deliberation("Subvention à la paroisse")
                .article("attribue 500 € pour la toiture")
                .check(rule)
                .lacks("purpose");
    }

    @Test
    void another_beneficiary_is_not_concerned() {
        Written.deliberation("Subvention au club")
                .article("attribue 500 €")
                .check(rule)
                .isNotConcerned();
    }
}
