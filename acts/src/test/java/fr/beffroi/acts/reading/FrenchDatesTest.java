package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/2026",
                "12.03.26",
                "12-03-2026",
                "2026-03-12",
                "12 mars 2026",
                "jeudi 12 mars 2026",
                "L'an deux mille vingt-six, le douze mars",
                "L’AN DEUX MILLE VINGT SIX ET LE DOUZE DU MOIS DE MARS",
                "L'an deux mil vingt-six le jeudi douze mars",
                "L'an 2026, le 12 mars",
                "l'an deux mille vingt-six et le jeudi 12 mars",
                "le douze mars deux mille vingt-six",
                "le 12 mars de l'an 2026"
            })
    void every_way_of_writing_the_twelfth_of_march_2026_is_read(String written) {
        assertThat(dates(written)).containsExactly(LocalDate.of(2026, 3, 12));
    }

    @Test
    void the_first_of_the_month_and_numbers_in_letters_up_to_thirty_one_are_read() {
        assertThat(dates("le 1er avril 2026")).containsExactly(LocalDate.of(2026, 4, 1));
        assertThat(dates("le premier août deux mille quatorze")).containsExactly(LocalDate.of(2014, 8, 1));
        assertThat(dates("L'an deux mille vingt et un, le trente et un décembre"))
                .containsExactly(LocalDate.of(2021, 12, 31));
        assertThat(dates("le vingt-et-un février 2025")).containsExactly(LocalDate.of(2025, 2, 21));
    }

    @Test
    void what_is_no_date_is_not_read_as_one() {
        assertThat(dates("31/02/2026, 2014/131, l'article 12.03, le 45 mars 2026, 12/2026, n° 2026-03-12"))
                .isEmpty();
        assertThat(dates("au mois de mars 2026")).isEmpty();
    }

    @Test
    void a_date_is_told_with_its_place() {
        var at = FrenchDates.in(Folded.of("Séance du 12 mars 2026 à 18 h")).getFirst();
        assertThat("Séance du 12 mars 2026 à 18 h".substring(at.start(), at.end()))
                .isEqualTo("12 mars 2026");
    }

    private static List<LocalDate> dates(String text) {
        return FrenchDates.in(Folded.of(text)).stream()
                .map(FrenchDates.At::date)
                .toList();
    }
}
