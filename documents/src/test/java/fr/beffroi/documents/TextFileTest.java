package fr.beffroi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void utf_8_and_utf_16_are_read_without_a_guess() throws Exception {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            TextFile read = TextFile.of("\ufeffL’été\r\nà la mairie".getBytes(charset), 100);
            assertThat(read.text()).isEqualTo("L’été\nà la mairie");
            assertThat(read.guesses()).isEmpty();
        }
    }

    @Test
    void what_is_no_utf_8_is_read_as_windows_1252_and_said() throws Exception {
        TextFile read = TextFile.of("L’été à la mairie".getBytes(WINDOWS), 100);
        assertThat(read.text()).isEqualTo("L’été à la mairie");
        assertThat(read.guesses()).containsExactly(TextFile.Guess.WINDOWS_1252);
    }

    @Test
    void text_decoded_wrongly_before_it_was_saved_is_mended_and_said() throws Exception {
        String twice = new String("mairé fermée".getBytes(StandardCharsets.UTF_8), WINDOWS);
        TextFile read = TextFile.of(twice.getBytes(StandardCharsets.UTF_8), 100);
        assertThat(read.text()).isEqualTo("mairé fermée");
        assertThat(read.guesses()).containsExactly(TextFile.Guess.MENDED);
    }

    @Test
    void what_is_no_text_is_refused_with_its_line() {
        assertThat(refusal(" \n ").key()).isEqualTo("documents.empty");
        assertThat(refusal("a\u0000b").key()).isEqualTo("documents.binary");
        assertThat(refusal("a\nperdu : \ufffd").arguments()).containsExactly("2");
        UnreadableDocument longLine = refusal("a\nb\n" + "c".repeat(101));
        assertThat(longLine.key()).isEqualTo("documents.line");
        assertThat(longLine.arguments()).containsExactly("3", "100");
    }

    @Test
    void common_first_names_are_known_without_accents_or_capitals() {
        assertThat(FirstNames.inCommonUse()).contains("helene", "karim").doesNotContain("", "Hélène");
    }

    private static UnreadableDocument refusal(String text) {
        return catchThrowableOfType(
                UnreadableDocument.class, () -> TextFile.of(text.getBytes(StandardCharsets.UTF_8), 100));
    }
}
