package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GivenTest {
    private static final List<Fact> FACTS = Arrays.stream(FactType.values())
            .map(type -> new Fact(
                    type.key(),
                    "Question",
                    type,
                    null,
                    true,
                    null,
                    type == FactType.CHOICE
                            ? List.of(new Fact.Choice("un", "à la main"), new Fact.Choice("deux", "en ligne"))
                            : List.of(),
                    type == FactType.ROWS
                            ? List.of(
                                    new Fact.Column("poste", "Emploi", FactType.TEXT),
                                    new Fact.Column("nombre", "Nombre", FactType.INTEGER))
                            : List.of(),
                    null,
                    null))
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1500            | 150000
            1 500           | 150000
            1 500,50 €      | 150050
            1 500,5         | 150050
            1500.50         | 150050
            1.500 €         | 150000
            1.500,50 euros  | 150050
            12 345 678,90   | 1234567890
            -3              | -300
            0,01 EUR        | 1
            """)
    void an_amount_is_read_as_the_french_type_it(String typed, long cents) {
        assertThat(read("amount", typed)).isEqualTo(new Value.Amount(cents));
        assertThat(read("amount", typed.replace(' ', '\u202F'))).isEqualTo(new Value.Amount(cents));
    }

    @Property
    void an_amount_as_it_is_written_is_read_back(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long cents) {
        Value amount = new Value.Amount(cents);
        assertThat(read("amount", Writings.of(FACTS.get(2), amount))).isEqualTo(amount);
        assertThat(read("amount", amount.plain())).isEqualTo(amount);
    }

    @Property
    void a_day_as_it_is_written_is_read_back(@ForAll @LongRange(min = -60_000, max = 80_000) long number) {
        LocalDate day = LocalDate.ofEpochDay(number);
        assertThat(read("date", Writings.day(day))).isEqualTo(new Value.Day(day));
        assertThat(read("date", day.toString())).isEqualTo(new Value.Day(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            26/11/2026
            26-11-2026
            26.11.2026
            26 novembre 2026
            jeudi 26 novembre 2026
            le 26 NOVEMBRE 2026
            2026-11-26
            """)
    void a_day_is_read_in_figures_and_in_words(String typed) {
        assertThat(read("date", typed)).isEqualTo(new Value.Day(LocalDate.of(2026, 11, 26)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount   | mille
            amount   | 1 500,505
            amount   | 1,500.50
            amount   | 12 34
            amount   | 1e9
            amount   | 9999999999999
            integer  | 1,5
            integer  | beaucoup
            decimal  | 1.500
            percent  | dix
            date     | 26/11/26
            date     | 31/02/2026
            date     | 2026-02-31
            date     | demain
            date     | 26/11/0026
            yes_no   | peut-être
            choice   | à la nage
            rows     | agent ; beaucoup
            rows     | agent ; 2 ; de trop
            """)
    void what_is_not_clear_is_told_and_not_guessed(String fact, String typed) {
        Given.Reading reading = Given.read(FACTS, Map.of(fact, typed));
        assertThat(reading.given()).isEqualTo(Given.NONE);
        assertThat(reading.unclear()).hasSize(1);
        UnclearFact unclear = reading.unclear().getFirst();
        assertThat(unclear.fact()).isEqualTo(fact);
        assertThat(unclear.message(Locale.FRENCH)).startsWith("Question").doesNotContain("{");
        assertThat(unclear.message(Locale.ENGLISH)).isNotEqualTo(unclear.message(Locale.FRENCH));
    }

    @Test
    void answers_are_read_by_their_type() {
        assertThat(read("yes_no", "Oui")).isEqualTo(new Value.YesNo(true));
        assertThat(read("yes_no", false)).isEqualTo(new Value.YesNo(false));
        assertThat(read("percent", "12,5 %")).isEqualTo(new Value.Percent(new BigDecimal("12.5")));
        assertThat(read("integer", "douze")).isEqualTo(new Value.Whole(12));
        assertThat(read("integer", "12 500")).isEqualTo(new Value.Whole(12_500));
        assertThat(read("decimal", 0.25)).isEqualTo(new Value.Decimal(new BigDecimal("0.25")));
        assertThat(read("choice", "deux")).isEqualTo(new Value.Choice("deux"));
        assertThat(read("choice", "A LA MAIN")).isEqualTo(new Value.Choice("un"));
        assertThat(read("people", "Mme A, M. B et Mme C"))
                .isEqualTo(new Value.People(List.of("Mme A", "M. B", "Mme C")));
        assertThat(read("people", "M. et Mme Durand\nM. Paul Petit"))
                .isEqualTo(new Value.People(List.of("M. et Mme Durand", "M. Paul Petit")));
        assertThat(read("rows", "agent ; 2\nchef ; 1"))
                .isEqualTo(new Value.Rows(List.of(
                        Map.of("poste", new Value.Text("agent"), "nombre", new Value.Whole(2)),
                        Map.of("poste", new Value.Text("chef"), "nombre", new Value.Whole(1)))));
        assertThat(read("rows", List.of(Map.of("poste", "agent", "nombre", 2))))
                .isEqualTo(new Value.Rows(
                        List.of(Map.of("poste", new Value.Text("agent"), "nombre", new Value.Whole(2)))));
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void what_is_blank_is_not_given(FactType type) {
        Map<String, Object> blank = new HashMap<>();
        blank.put(type.key(), "  \u00A0\n ".replace('\u00A0', ' '));
        assertThat(Given.read(FACTS, blank)).isEqualTo(new Given.Reading(Given.NONE, List.of()));
        blank.put(type.key(), null);
        assertThat(Given.read(FACTS, blank)).isEqualTo(new Given.Reading(Given.NONE, List.of()));
    }

    @Test
    void an_unknown_fact_and_a_value_out_of_bounds_are_told() {
        Given.Reading reading = Given.read(Drafts.grant(), Map.of("montant", "100 000,01", "couleur", "bleu"));
        assertThat(reading.given()).isEqualTo(Given.NONE);
        assertThat(reading.unclear())
                .extracting(unclear -> unclear.message(Locale.FRENCH))
                .containsExactly(
                        "Montant : le maximum est 100\u00A0000 ; corrigez la valeur.",
                        "« couleur » n’est pas un fait de cette famille ; retirez-le.");
    }

    @Test
    void a_text_loses_what_cannot_be_printed() {
        assertThat(read("text", "Club\u0000 de\njudo \u202E ")).isEqualTo(new Value.Text("Club de judo"));
        assertThat(read("long_text", "un\r\n\r\n\r\ndeux")).isEqualTo(new Value.Text("un\ndeux"));
    }

    @Test
    void facts_come_back_from_their_json_form() {
        for (Family family : Drafts.all()) {
            assertThat(Given.read(family, family.sample().plain()))
                    .isEqualTo(new Given.Reading(family.sample(), List.of()));
        }
    }

    private static Value read(String fact, Object typed) {
        Given.Reading reading = Given.read(FACTS, Map.of(fact, typed));
        assertThat(reading.unclear()).isEmpty();
        return reading.given().find(fact).orElseThrow();
    }
}
