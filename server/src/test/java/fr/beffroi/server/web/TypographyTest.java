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
    void anAgeIsSaidInTheUnitThatFitsIt() {
        assertThat(say.age(45)).isEqualTo("45 jours");
        assertThat(say.age(250)).isEqualTo("8 mois");
        assertThat(say.age(2204)).isEqualTo("6 ans");
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
