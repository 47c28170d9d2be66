package fr.beffroi.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.source.Field;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"pipes", "source", "risk", "location"})
    void every_text_is_in_both_languages(String part) throws Exception {
        assertThat(keys(part, "fr")).isNotEmpty().isEqualTo(keys(part, "en"));
    }

    @Test
    void every_key_of_the_files_bundle_is_used_and_none_lacks() throws Exception {
        Set<String> used = used("source", "\"(source\\.[a-z.-]+)\"");
        used.removeAll(keys("/fr/beffroi/tables", "fr"));

        assertThat(keys("source", "fr").stream().filter(key -> !key.startsWith("field.")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_key_of_the_location_is_used_and_none_lacks() throws Exception {
        assertThat(keys("location", "fr"))
                .containsExactlyInAnyOrderElementsOf(used("location", "\"(location\\.[a-z.-]+)\""));
    }

    @Test
    void every_field_has_its_label() {
        for (Field field : Field.values()) {
            assertThat(field.label(Locale.FRENCH)).as(field.name()).isNotBlank();
        }
    }

    @Test
    void every_key_of_a_reason_is_used_and_none_lacks() throws Exception {
        Set<String> used = used("risk", "\"(reason(?:\\.[a-z.]+)?)\"");
        used.removeIf(key -> key.endsWith("."));

        assertThat(keys("risk", "fr").stream().filter(key -> !key.startsWith("material.")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private static Set<String> used(String part, String pattern) throws Exception {
        Pattern key = Pattern.compile(pattern);
        Set<String> used = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/fr/beffroi/water", part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                key.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
            }
        }
        return used;
    }

    private static Set<String> keys(String part, String language) throws Exception {
        Properties texts = new Properties();
        String name = part + "/messages_" + language + ".properties";
        try (Reader reader = new java.io.InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)),
                java.nio.charset.StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.values()).allMatch(text -> !text.toString().isBlank());
        return texts.keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
