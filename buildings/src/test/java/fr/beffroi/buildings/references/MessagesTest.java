package fr.beffroi.buildings.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void every_text_is_in_both_languages_and_every_field_and_kind_has_its_own() throws Exception {
        Properties french = texts("fr");

        assertThat(french.keySet()).isEqualTo(texts("en").keySet());
        assertThat(french.stringPropertyNames().stream().filter(key -> !key.startsWith("references.")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Field.values()).map(Field::key),
                                Arrays.stream(Quality.Kind.values())
                                        .map(kind -> "quality." + kind.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.values()).allMatch(text -> !text.toString().isBlank());
        return texts;
    }
}
