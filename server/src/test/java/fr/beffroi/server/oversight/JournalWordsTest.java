package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.people.AccountChanged;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalWordsTest {
    /** As they stand in the source: {@code journal.record("decision.taken", …)}. */
    private static final Pattern RECORDED = Pattern.compile("journal\\s*\\.record\\(\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_kind_of_entry_that_is_recorded_has_its_words_and_its_filter(String language) throws IOException {
        Properties texts = texts(language);
        assertThat(recorded()).hasSizeGreaterThan(15).allSatisfy(type -> {
            assertThat(texts).containsKey("journal.type." + type);
            assertThat(JournalPage.FAMILIES).anyMatch(type::startsWith);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_filter_has_its_words_and_finds_a_kind_that_is_recorded(String language) throws IOException {
        Properties texts = texts(language);
        assertThat(JournalPage.FAMILIES).allSatisfy(family -> {
            assertThat(texts).containsKey("journal.family." + family);
            assertThat(recorded()).anyMatch(type -> type.startsWith(family));
        });
    }

    private static Set<String> recorded() throws IOException {
        Set<String> types = new TreeSet<>();
        for (AccountChanged.Kind kind : AccountChanged.Kind.values()) {
            types.add("account." + kind.name().toLowerCase(Locale.ROOT));
        }
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher matcher = RECORDED.matcher(read(file));
                while (matcher.find()) {
                    types.add(matcher.group(1));
                }
            });
        }
        return types;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        JournalWordsTest.class.getResourceAsStream("journal/messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
