package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ReceiptIdentifierTest {
    private final Rule rule = new ReceiptIdentifier();

    @Test
    void an_identifier_of_this_act_conforms() {
        Written.deliberation("Budget")
                .on(2014, 4, 5)
                .siren("213401722")
                .receipt(null, null, "034-213401722-20140405-0000070899-DE")
                .check(rule)
                .conforms();
    }

    @Test
    void the_day_is_the_acts() {
        Written.deliberation("Budget")
                .on(2014, 4, 6)
                .receipt(null, null, "034-213401722-20140405-0000070899-DE")
                .check(rule)
                .finds("day")
                .saying("20140405", "2014-04-06");
    }

    @Test
    void the_siren_is_the_collectivites() {
        Written.deliberation("Budget")
                .on(2014, 4, 5)
                .siren("217500016")
                .receipt(null, null, "034-213401722-20140405-0000070899-DE")
                .check(rule)
                .finds("siren_other");
    }

    @Test
    void a_siren_has_its_key() {
        Written.deliberation("Budget")
                .on(2014, 4, 5)
                .receipt(null, null, "034-213401723-20140405-0000070899-DE")
                .check(rule)
                .finds("siren_wrong");
    }

    @Test
    void the_nature_is_the_acts() {
        Written.deliberation("Budget")
                .on(2014, 4, 5)
                .receipt(null, null, "034-213401722-20140405-0000070899-AI")
                .check(rule)
                .finds("nature");
    }

    @Test
    void another_form_is_a_remark() {
        Written.deliberation("Budget")
                .on(2014, 4, 5)
                .receipt(null, null, "reçu n° 12")
                .check(rule)
                .finds("form")
                .severely(Severity.REMARK);
    }

    @Test
    void without_an_identifier_nothing_is_said() {
        Written.deliberation("Budget").on(2014, 4, 5).check(rule).lacks("no_identifier");
    }
}
