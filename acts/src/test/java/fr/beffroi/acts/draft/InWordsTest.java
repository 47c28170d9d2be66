package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.text.NumberWords;
import fr.beffroi.acts.check.text.SpelledAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
    @Property
    void a_number_in_words_is_read_back(@ForAll @LongRange(max = 999_999_999_999L) long number) {
        assertThat(NumberWords.read(InWords.number(number))).hasValue(number);
    }

    @Property
    void a_small_number_too(@ForAll @LongRange(max = 99_999) long number) {
        assertThat(NumberWords.read(InWords.number(number))).hasValue(number);
    }

    @Property
    void an_amount_in_words_is_read_back(@ForAll @LongRange(min = 100, max = 99_999_999_999L) long cents) {
        assertThat(SpelledAmount.in(InWords.euros(cents)))
                .extracting(SpelledAmount::cents)
                .containsExactly(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "0, zéro",
        "21, vingt et un",
        "71, soixante et onze",
        "77, soixante-dix-sept",
        "80, quatre-vingts",
        "81, quatre-vingt-un",
        "91, quatre-vingt-onze",
        "100, cent",
        "200, deux cents",
        "201, deux cent un",
        "1000, mille",
        "80000, quatre-vingt mille",
        "200000, deux cent mille",
        "2000000, deux millions",
        "80000000, quatre-vingts millions",
        "1001000, un million mille",
        "-3, moins trois"
    })
    void numbers_follow_the_traditional_spelling(long number, String words) {
        assertThat(InWords.number(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "150000, mille cinq cents euros",
        "100, un euro",
        "0, zéro euro",
        "50, cinquante centimes",
        "1, un centime",
        "150050, mille cinq cents euros et cinquante centimes",
        "200000000, deux millions d’euros",
        "200000100, deux millions un euros",
        "-150000, moins mille cinq cents euros"
    })
    void amounts_take_their_unit(long cents, String words) {
        assertThat(InWords.euros(cents)).isEqualTo(words);
    }
}
