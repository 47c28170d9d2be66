package fr.beffroi.acts.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsFileTest {

    @Test
    void every_field_reaches_its_place() throws BadFacts {
        Facts facts = read("""
                {"collectivity": {"kind": "epci", "name": "Les Trois Vallées", "siren": "123 456 782",
                   "population": 12000, "largest_commune": 4000, "seats": 40, "in_office": 39,
                   "delegated": [4, 16], "transferred": ["eau"]},
                 "session": {"convoked_on": "2026-04-08", "agenda": ["Budget", "Parcelle"], "emergency": false,
                   "first_after_renewal": true, "second_convocation": false, "note": true,
                   "secret_ballot_asked_by": 3, "interested": ["Mme Martin"], "present_for_item": 20,
                   "minutes_adopted_on": "2026-05-01", "list_posted_on": "2026-04-20",
                   "published_on": "2026-04-21", "transmitted_on": "2026-04-22", "paper_register": true}}""");

        assertThat(facts.collectivity())
                .isEqualTo(new Collectivity(
                        Collectivity.Kind.EPCI,
                        "Les Trois Vallées",
                        "123456782",
                        12_000,
                        4_000,
                        40,
                        39,
                        Set.of(4, 16),
                        Set.of("eau")));
        assertThat(facts.session())
                .isEqualTo(new SessionFile(
                        LocalDate.of(2026, 4, 8),
                        List.of("Budget", "Parcelle"),
                        false,
                        true,
                        false,
                        true,
                        3,
                        List.of("Mme Martin"),
                        20,
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 4, 20),
                        LocalDate.of(2026, 4, 21),
                        LocalDate.of(2026, 4, 22),
                        true));
    }

    @Test
    void what_is_left_out_or_null_is_not_known() throws BadFacts {
        assertThat(read("{}")).isEqualTo(Facts.NONE);
        assertThat(read("{\"session\": null, \"collectivity\": {\"population\": null}}"))
                .isEqualTo(Facts.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"collectivity":~{"population": "mille"}}   | facts.value.COUNT   | ligne 2, champ collectivity.population
            {"collectivity": {"population": -1}}        | facts.value.COUNT   | ligne 1
            {"collectivity": {"population": 1.5}}       | facts.value.COUNT   | ligne 1
            {"collectivity": {"population": 99999999999999999999}} | facts.value.COUNT | ligne 1
            {"collectivity": {"kind": "région"}}        | facts.value.KIND    | "epci"
            {"collectivity": {"siren": "12"}}           | facts.value.SIREN   | neuf chiffres
            {"collectivity": {"delegated": [4, "x"]}}   | facts.value.NUMBERS | collectivity.delegated
            {"session":~~{"convoked_on": "8 avril"}}    | facts.value.DAY     | ligne 3, champ session.convoked_on
            {"session": {"emergency": "non"}}           | facts.value.YES_NO  | true
            {"session": {"agenda": "Budget"}}           | facts.value.TEXTS   | session.agenda
            {"session": {"agenda": [""]}}               | facts.value.TEXTS   | session.agenda
            {"session": {"name": " "}}                  | facts.unknown       | convoked_on
            {"collectivity": {"name": " "}}             | facts.value.TEXT    | collectivity.name
            {"commune": {}}                             | facts.section       | collectivity
            {"session": {}, "session": {}}              | facts.twice         | session
            {"session": {"note": true, "note": true}}   | facts.twice         | session.note
            []                                          | facts.object        | ligne 1
            {"session": 3}                              | facts.object        | ligne 1
            {"session": {"note": true}                  | facts.syntax        | ligne 1
            {} {}                                       | facts.syntax        | ligne 1
            population;1200                             | facts.syntax        | ligne 1
            """)
    void what_cannot_be_is_told_with_its_line_its_field_and_what_to_write(String json, String key, String said) {
        assertThatThrownBy(() -> read(json.replace('~', '\n'))).isInstanceOfSatisfying(BadFacts.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.message(Locale.FRENCH)).contains("faits.json").contains(said);
        });
    }

    @Test
    void another_encoding_an_empty_file_a_deep_one_and_a_large_one_are_refused_in_one_line() {
        refused("facts.encoding", "{\"session\": {\"agenda\": [\"Décès\"]}}".getBytes(StandardCharsets.ISO_8859_1));
        refused("facts.object", new byte[0]);
        refused("facts.object", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        refused("facts.large", new byte[FactsFile.LARGEST + 1]);
    }

    @Test
    void both_languages_say_everything() {
        assertThat(ResourceBundle.getBundle("fr.beffroi.acts.exchange.messages", Locale.ENGLISH)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("fr.beffroi.acts.exchange.messages", Locale.FRENCH)
                        .keySet());
    }

    private static void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> FactsFile.read("faits.json", bytes)).isInstanceOfSatisfying(BadFacts.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.message(Locale.ENGLISH)).doesNotContain("\n");
        });
    }

    private static Facts read(String json) throws BadFacts {
        return FactsFile.read("faits.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
