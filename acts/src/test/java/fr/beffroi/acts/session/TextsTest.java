package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern REFUSED = Pattern.compile("(?:require|refusal)\\([^;]*?\"([a-z]+\\.[a-z_]+)\"");
    private static final Pattern TERNARY = Pattern.compile("\"(chair\\.[a-z_]+)\" : \"(chair\\.[a-z_]+)\"");
    private static final Pattern ALERT = Pattern.compile("\"([a-z]+\\.[a-z_]+)\"");

    @Test
    void every_refusal_and_every_alert_has_its_text_and_no_other_is_kept() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String file : new String[] {"Fold", "Voting"}) {
            String source = source(file);
            REFUSED.matcher(source).results().forEach(match -> used.add("refused." + match.group(1)));
            TERNARY.matcher(source).results().forEach(match -> {
                used.add("refused." + match.group(1));
                used.add("refused." + match.group(2));
            });
        }
        ALERT.matcher(source("Alerts")).results().forEach(match -> used.add("alert." + match.group(1)));
        assertThat(keys("messages", "fr")).isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "documents"})
    void both_languages_say_the_same(String bundle) throws IOException {
        assertThat(keys(bundle, "en")).isEqualTo(keys(bundle, "fr"));
    }

    private static String source(String name) throws IOException {
        return Files.readString(Path.of("src/main/java/fr/beffroi/acts/session/" + name + ".java"));
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(bundle + "_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.values()).allMatch(text -> !text.toString().isBlank());
        return texts.keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
