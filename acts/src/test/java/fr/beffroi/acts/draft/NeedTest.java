package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Accorder une subvention au club d’échecs      | aide-au-club
            SUBVENTIONS AUX CLUBS                         | aide-au-club
            on veut acheter un banc public                | achat-de-bancs
            achats de mobiliers urbains                   | achat-de-bancs
            denomination d'une nouvelle voie              | nom-de-place
            """)
    void a_need_finds_its_family_whatever_its_accents_and_its_plurals(String need, String family) {
        assertThat(Need.rank(need, Drafts.all()).getFirst().family().key()).isEqualTo(family);
    }

    @Test
    void a_match_shows_which_words_of_the_need_spoke_for_it() {
        Need.Match match = Need.rank("Accorder une Subvention au Club d’échecs", Drafts.all())
                .getFirst();
        assertThat(match.words()).containsExactly("Subvention", "Club");
        assertThat(match.score()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "quelle heure est-il ?", "Bonjour, merci", "la météo de demain", "12 345", "!!! ???"})
    void of_what_no_family_is_about_nothing_is_said(String need) {
        assertThat(Need.rank(need, Drafts.all())).isEmpty();
        assertThat(Need.rank("une subvention", List.of())).isEmpty();
    }

    @Test
    void an_amount_and_a_quoted_name_of_the_need_are_proposed_for_the_facts() {
        String need = "Verser une aide de 1 500 € au club « Les Amis du Judo » après sa demande du 5 octobre 2026";
        List<Need.ReadFact> facts = Need.rank(need, Drafts.all()).getFirst().facts();
        assertThat(facts)
                .extracting(Need.ReadFact::fact, Need.ReadFact::value)
                .containsExactly(
                        tuple("montant", new Value.Amount(150_000)), tuple("club", new Value.Text("Les Amis du Judo")));
        assertThat(facts)
                .extracting(fact -> need.substring(fact.start(), fact.end()))
                .containsExactly("1 500 €", "Les Amis du Judo");
    }

    @Test
    void a_day_goes_to_the_only_day_that_is_asked_for() {
        assertThat(facts("Donner à la place le nom de la paix au 1er janvier 2027"))
                .containsExactly(new Need.ReadFact("jour", new Value.Day(LocalDate.of(2027, 1, 1)), 39, 55));
    }

    @Test
    void of_two_amounts_nobody_knows_which_is_which() {
        assertThat(facts("une aide de 500 € au club, ou de 600 €")).isEmpty();
    }

    @Test
    void a_single_capitalised_word_is_too_little_for_a_name() {
        assertThat(facts("une aide au club de la part de l’État")).isEmpty();
        assertThat(facts("une aide au club Saint-Exemple Judo"))
                .extracting(Need.ReadFact::value)
                .containsExactly(new Value.Text("Saint-Exemple Judo"));
    }

    private static List<Need.ReadFact> facts(String need) {
        return Need.rank(need, Drafts.all()).getFirst().facts();
    }
}
