package fr.beffroi.answers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void aDayIsWrittenAsInFrench() {
        assertThat(Texts.day(LocalDate.of(2026, 11, 1))).isEqualTo("1er novembre 2026");
        assertThat(Texts.day(LocalDate.of(2026, 11, 21))).isEqualTo("21 novembre 2026");
    }
}
