package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {
    @Property
    void what_is_written_is_read_back(@ForAll @LongRange(max = 999_999_999_999L) long number) {
        assertThat(NumberWords.read(write(number))).isEqualTo(OptionalLong.of(number));
    }

    @Property
    void small_numbers_too(@ForAll @LongRange(max = 9_999) long number) {
        assertThat(NumberWords.read(write(number))).isEqualTo(OptionalLong.of(number));
    }

    @Property
    void hyphens_of_the_reform_are_read_like_spaces(@ForAll @LongRange(max = 999_999) long number) {
        assertThat(NumberWords.read(write(number).replace(' ', '-'))).isEqualTo(OptionalLong.of(number));
    }

    @ParameterizedTest
    @CsvSource({
        "quatre-vingt-onze mille deux cents, 91200",
        "Cent Quatre-Vingts, 180",
        "mille, 1000",
        "vingt et un mille, 21000",
        "soixante et onze, 71",
        "soixante-dix-sept, 77",
        "quatre vingt dix neuf, 99",
        "deux millions cent mille, 2100000",
        "zéro, 0",
        "un million, 1000000",
        "mille et un, 1001"
    })
    void usual_spellings_are_read(String words, long number) {
        assertThat(NumberWords.read(words)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bonjour",
                "deux trois",
                "cinq vingt",
                "mille mille",
                "cent cent",
                "vingt et",
                "soixante un dix",
                "et deux",
                "dix six",
                "million",
                "deux zéro"
            })
    void what_is_no_number_is_not_guessed(String words) {
        assertThat(NumberWords.read(words)).isEmpty();
    }

    @Test
    void centimes_and_case_are_read_in_an_amount() {
        assertThat(SpelledAmount.in("la somme de Quatre Cents euros et cinquante centimes (400,50 €)"))
                .extracting(SpelledAmount::cents)
                .containsExactly(400_50L);
    }

    @Test
    void several_amounts_in_words_are_read_in_order() {
        assertThat(SpelledAmount.in("de mille euros à deux mille\neuros, puis un million d'euros"))
                .extracting(SpelledAmount::cents)
                .containsExactly(1_000_00L, 2_000_00L, 1_000_000_00L);
    }

    /** The traditional spelling. */
    static String write(long number) {
        if (number < 1_000) {
            return hundreds((int) number, true);
        }
        if (number < 1_000_000) {
            long thousands = number / 1_000;
            String before = thousands == 1 ? "mille" : hundreds((int) thousands, false) + " mille";
            return number % 1_000 == 0 ? before : before + " " + write(number % 1_000);
        }
        long scale = number < 1_000_000_000L ? 1_000_000L : 1_000_000_000L;
        String unit = scale == 1_000_000L ? " million" : " milliard";
        long count = number / scale;
        String before = write(count) + unit + (count > 1 ? "s" : "");
        return number % scale == 0 ? before : before + " " + write(number % scale);
    }

    private static String hundreds(int number, boolean last) {
        if (number < 100) {
            return tens(number, last);
        }
        int hundreds = number / 100;
        int rest = number % 100;
        String before = hundreds == 1 ? "cent" : tens(hundreds, false) + " cent";
        return rest == 0 ? before + (hundreds > 1 && last ? "s" : "") : before + " " + tens(rest, last);
    }

    private static String tens(int number, boolean last) {
        String[] small = {
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf"
        };
        String[] tens = {
            "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
        };
        if (number < 20) {
            return small[number];
        }
        int ten = number / 10;
        int rest = ten == 7 || ten == 9 ? number % 10 + 10 : number % 10;
        if (rest == 0) {
            return tens[ten] + (ten == 8 && last ? "s" : "");
        }
        boolean and = (rest == 1 || rest == 11) && ten < 8;
        return tens[ten] + (and ? " et " : "-") + small[rest];
    }
}
