package fr.beffroi.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TypographyTest {
    private final Typography say;

    TypographyTest() throws IOException {
        say = new Typography(new Texts().messageSource());
    }

    @BeforeEach
    void inFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theFirstDayOfAMonthIsAnOrdinal() {
        assertThat(say.date(LocalDate.of(2026, 9, 1))).isEqualTo("1er septembre 2026");
        assertThat(say.date(LocalDate.of(2026, 9, 11))).isEqualTo("11 septembre 2026");
    }

    @Test
    void whatIsBelowZeroHasAMinusSignAndNoHyphen() {
        assertThat(say.signed(-1.74, 1)).isEqualTo("\u22121,7");
        assertThat(say.signed(2.4, 1)).isEqualTo("2,4");
        assertThat(say.signed(-0.04, 1)).isEqualTo("0");
    }

    @Test
    void anAgeIsSaidInTheUnitThatFitsIt() {
        assertThat(say.age(45)).isEqualTo("45 jours");
        assertThat(say.age(250)).isEqualTo("8 mois");
        assertThat(say.age(2204)).isEqualTo("6 ans");
    }

    @Test
    void aMassIsSaidInTheUnitThatFitsIt() {
        assertThat(say.mass(0)).isEqualTo("0\u00a0g");
        assertThat(say.mass(0.0000136)).isEqualTo("13,6\u00a0µg");
        assertThat(say.mass(0.00318)).isEqualTo("3,18\u00a0mg");
        assertThat(say.mass(25)).isEqualTo("25\u00a0g");
        assertThat(say.mass(3210)).isEqualTo("3,21\u00a0kg");
    }

    @Test
    void noPriceIsSaidFinerThanACoin() {
        assertThat(say.euros(0)).isEqualTo("0,00\u00a0€");
        assertThat(say.euros(0.0000293)).isEqualTo("moins de 0,01\u00a0€");
        assertThat(say.euros(12.5)).isEqualTo("12,50\u00a0€");
    }

    @Test
    void aTitleOfAFicheIsSetInFrenchPrint() {
        assertThat(say.fine("Carte d'identité : où s'adresser ?"))
                .isEqualTo("Carte d’identité\u00a0: où s’adresser\u202f?");
    }

    @Test
    void aTextInEnglishIsLeftAsItIs() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(say.fine("Carte d'identité : où ?")).isEqualTo("Carte d'identité : où ?");
    }
}
