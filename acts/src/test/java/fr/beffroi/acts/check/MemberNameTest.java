package fr.beffroi.acts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M. Jean-Pierre DUPONT|Dupont Jean Pierre",
                "Mme Hélène D’ARC|HELENE D'ARC",
                "Monsieur le Maire, Philippe SAUREL|Philippe Saurel",
                "M. Paul DURAND, 2e adjoint|Paul DURAND",
                "Mme Zoé PETIT (adjointe au maire)|Mme PETIT Zoé",
                "Paul LE MAIRE|M. Paul Le Maire",
            })
    void orderCaseAccentsTitlesAndFunctionsDoNotMatter(String one, String other) {
        assertThat(MemberName.of(one).isCertainly(MemberName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M. DUPONT|Mme DUPONT",
                "Jean DUPONT|Jean DUPOND",
                "M. DUPONT|Jean DUPONT",
                "M. le Maire|M. le Maire",
                "Luc MARTIN|Marc MARTIN",
            })
    void whatTellsTwoPeopleApartIsNeverCertain(String one, String other) {
        assertThat(MemberName.of(one).isCertainly(MemberName.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M. DUPONT|Jean DUPONT",
                "J. DUPONT|Jean DUPONT",
                "Jean DUP0NT|Jean DUPONT",
                "Marie DURAND|Marie DURAND-MARTIN",
                "Mme la Présidente|Claire MARTIN",
            })
    void aShorterOrMisreadFormIsPerhapsTheSamePerson(String one, String other) {
        assertThat(MemberName.of(one).isPerhaps(MemberName.of(other))).isTrue();
        assertThat(MemberName.of(other).isPerhaps(MemberName.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Luc MARTIN|Marc MARTIN", "J. DUPONT|J. MARTIN", "Paul DURAND|Paul DUPUIS", "Eva ROUX|Eva ROUY"})
    void anotherPersonIsNotEvenPerhapsTheSame(String one, String other) {
        assertThat(MemberName.of(one).isPerhaps(MemberName.of(other))).isFalse();
    }

    @Test
    void aNameThatStandsTwiceIsTold() {
        assertThat(MemberName.twice(List.of("M. Paul DURAND", "Mme Zoé PETIT", "Durand Paul", "Paul DURAND")))
                .containsExactly("M. Paul DURAND");
        assertThat(MemberName.twice(List.of("M. DURAND", "Mme DURAND"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Paul DURAND|Paul DURANT", "Paul DURAND|Paul DURANDE", "Paul DURAND|Paul URAND"})
    void oneWrongMissingOrExtraLetterIsASlip(String one, String other) {
        assertThat(MemberName.of(one).isPerhaps(MemberName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Paul DURAND|Paul DUBANT", "Paul DURAND|Paul DURANDES", "Paul DURAND|Paul ADURANE"})
    void twoAreAnotherName(String one, String other) {
        assertThat(MemberName.of(one).isPerhaps(MemberName.of(other))).isFalse();
    }

    @Test
    void anInitialAloneIsNobody() {
        assertThat(MemberName.of("J.").isPerhaps(MemberName.of("Jean DUPONT"))).isFalse();
    }
}
