package fr.beffroi.buildings.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource({"imagery,image", "vintages,vintages"})
    void every_text_is_in_both_languages_and_used_and_none_lacks(String part, String start) throws Exception {
        Set<String> used = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/fr/beffroi/buildings", part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"(" + start + "\\.[a-z0-9.-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(keys(part, "fr")).isEqualTo(keys(part, "en")).isEqualTo(used);
    }

    private static Set<String> keys(String part, String language) throws Exception {
        Properties texts = new Properties();
        String name = "/fr/beffroi/buildings/" + part + "/messages_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
