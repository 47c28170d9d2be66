package fr.beffroi.acts.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimilarMessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(similar\\.[a-z_.]+[a-z])\"");

    @Test
    void every_key_that_the_code_uses_has_a_text_in_both_languages_and_no_other_is_kept() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/fr/beffroi/acts/similar"))) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        // A programming error, not a text that people read.
        used.remove("similar.errors");
        for (TakenOver.Why why : TakenOver.Why.values()) {
            used.add("similar.adapt." + why.name().toLowerCase(Locale.ROOT));
        }
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            ResourceBundle bundle = ResourceBundle.getBundle("fr.beffroi.acts.similar.messages", locale);
            assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(used);
            for (String key : bundle.keySet()) {
                assertThat(Messages.text(locale, key, Collections.nCopies(4, "ARG")))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("{", "''");
            }
        }
    }
}
