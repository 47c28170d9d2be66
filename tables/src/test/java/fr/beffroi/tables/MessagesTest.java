package fr.beffroi.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(source\\.[a-z.-]+)\"");

    @Test
    void every_key_that_the_code_uses_has_a_text_in_both_languages_and_no_other_is_kept() throws Exception {
        Set<String> used = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/java/fr/beffroi/tables"))) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
            }
        }
        assertThat(keys("fr")).isEqualTo(used);
        assertThat(keys("en")).isEqualTo(used);
    }

    private static Set<String> keys(String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                java.util.Objects.requireNonNull(
                        MessagesTest.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.values()).allMatch(text -> !text.toString().isBlank());
        return texts.keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
