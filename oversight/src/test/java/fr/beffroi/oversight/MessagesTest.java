package fr.beffroi.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.trust.Vigilance;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.UseState;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** A literal such as "use.closed": no sentence, no file name and no package has this form in the sources. */
    private static final Pattern KEY = Pattern.compile("\"([a-z_]+\\.[a-z_]+)\"");

    @Test
    void everyKeyThatTheSourcesNameHasATextInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                KEY.matcher(code).results().map(match -> match.group(1)).forEach(keys::add);
            }
        }
        assertThat(keys).contains("use.needs_elu", "decision.motive", "json.type", "key.malformed");
        assertThat(bundle("fr").stringPropertyNames()).containsAll(keys);
        assertThat(bundle("en").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyFaultOfAJournalFileHasATextInBothLanguages() throws IOException {
        Class<?> faults = assertDoesNotThrow(() -> Class.forName("fr.beffroi.oversight.journal.Fault"));
        Set<String> keys = Stream.of(faults.getEnumConstants())
                .map(fault -> "journal." + fault.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(keys).contains("journal.cut").hasSizeGreaterThan(15);
        assertThat(bundle("fr").stringPropertyNames()).containsAll(keys);
        assertThat(bundle("en").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyWordThatPeopleReadHasATextInBothLanguages() throws IOException {
        for (String language : List.of("fr", "en")) {
            Set<String> keys = bundle(language).stringPropertyNames();
            assertThat(keys).containsAll(names("use_state", UseState.values()));
            assertThat(keys).containsAll(names("risk_class", RiskClass.values()));
            assertThat(keys).containsAll(names("verdict", Verdict.values()));
            assertThat(keys).containsAll(names("status", Status.values()));
            assertThat(keys).containsAll(names("role", Role.values()));
            assertThat(keys).containsAll(names("method", Energy.Method.values()));
            assertThat(keys).containsAll(names("sign", Vigilance.Sign.values()));
        }
    }

    @Test
    void bothLanguagesSayTheSameThingsAndNoneIsEmpty() throws IOException {
        assertThat(bundle("fr").stringPropertyNames()).isEqualTo(bundle("en").stringPropertyNames());
        assertThat(bundle("fr").values()).noneMatch(text -> text.toString().isBlank());
        assertThat(bundle("en").values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void theBundleIsFoundByItsNameAndReadAsUtf8() {
        ResourceBundle french = ResourceBundle.getBundle("fr.beffroi.oversight.messages", Locale.FRANCE);
        assertThat(french.getString("use.needs_elu")).contains("élu");
    }

    private static List<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + "." + value.name()).toList();
    }

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
