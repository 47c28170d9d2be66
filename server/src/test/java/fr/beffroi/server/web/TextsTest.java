package fr.beffroi.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;

class TextsTest {
    private final MessageSource texts;

    TextsTest() throws IOException {
        texts = new Texts().messageSource();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "oversight", "oversight.pages", "people", "web"})
    void noFrenchLineBeginsWithAPunctuationMark(String feature) {
        ResourceBundle bundle = ResourceBundle.getBundle("fr.beffroi.server." + feature + ".messages", Locale.FRENCH);
        assertThat(bundle.keySet())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(texts.getMessage(key, null, Locale.FRENCH)).doesNotContainPattern(" [;:?!»]|« "));
    }

    @Test
    void theTextsOfTheCommandLineDoNotHideThoseOfThePages() {
        assertThat(texts.getMessage("journal.valid", new Object[] {29}, Locale.FRENCH))
                .startsWith("Le journal est intact");
    }

    @Test
    void englishKeepsItsOwnSpaces() {
        assertThat(texts.getMessage("answers.corpus-date", new Object[] {"1 May 2026"}, Locale.ENGLISH))
                .doesNotContain("\u00a0");
    }
}
