package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private final Rule rule = new PersonalData();

    @Test
    void an_act_without_private_data_conforms() {
        Written.deliberation("Budget")
                .says("Mairie, tél. 04 67 34 70 00")
                .check(rule)
                .conforms();
    }

    @Test
    void a_social_security_number_is_reported() {
        Written.deliberation("Agent")
                .says("n° 1 84 12 76 451 089 46")
                .check(rule)
                .finds("nir")
                .at("1 84 12 76 451 089 46");
    }

    @Test
    void a_number_with_a_wrong_key_is_another_number() {
        Written.deliberation("Agent")
                .says("n° 1 84 12 76 451 089 47")
                .check(rule)
                .conforms();
    }

    @Test
    void bank_details_are_reported() {
        Written.deliberation("Agent")
                .says("IBAN FR14 2004 1010 0505 0001 3M02 606")
                .check(rule)
                .finds("iban");
    }

    @Test
    void birth_phone_address_and_health_are_reported() {
        Written.deliberation("Agent")
                .says("Mme Martin, née le 3 mai 1970, demeurant 2 rue Haute, 06 12 34 56 78")
                .says("Mme Martin est placée en congé de longue maladie")
                .check(rule)
                .finds("birth", "address", "phone", "health");
    }

    @Test
    void without_text_nothing_is_said() {
        Written.untitled(ActKind.DELIBERATION).check(rule).lacks("no_text");
    }
}
