package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @Property
    void what_is_shown_is_read_back(@ForAll @LongRange(max = 99_999_999_999L) long cents) {
        assertThat(Amount.in("la somme de " + Euros.of(cents) + "."))
                .extracting(Amount::cents)
                .containsExactly(cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "91 200 €|9120000",
                "91.200,50 €|9120050",
                "1234.56 euros|123456",
                "500€|50000",
                "12 k€|1200000",
                "1,5 M€|150000000",
                "2 millions d'euros|200000000",
                "-300 €|-30000"
            })
    void usual_forms_are_read(String text, long cents) {
        assertThat(Amount.in(text)).extracting(Amount::cents).containsExactly(cents);
    }

    @Test
    void taxes_are_read_after_and_before_the_figures() {
        assertThat(Amount.in("50 000 € HT, soit 60 000 euros TTC ; montant hors taxes de 100 €, et 7 €"))
                .extracting(Amount::tax)
                .containsExactly(Amount.Tax.EXCLUDED, Amount.Tax.INCLUDED, Amount.Tax.EXCLUDED, Amount.Tax.UNSAID);
    }

    @Test
    void the_number_of_an_account_is_not_part_of_the_amount_beside_it() {
        assertThat(Amount.in("article 6574 200 €")).extracting(Amount::cents).containsExactly(200_00L);
    }

    @Test
    void numbers_without_a_currency_are_no_amounts() {
        assertThat(Amount.in("délibération n° 2026-12 du 12 mars 2026, 35 heures"))
                .isEmpty();
    }
}
