package fr.beffroi.acts.law;

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

class LawMessagesTest {
    private static final Pattern KEY =
            Pattern.compile("\"((?:law|known|source|json|archive|legi|shelf)\\.[a-z0-9_]+)\"");
    private static final Set<String> NO_KEYS =
            Set.of("legi.law", "legi.book", "legi.lock", "package.json", "index.json");

    @Test
    void every_key_that_the_code_uses_has_a_text_in_both_languages_and_no_other_is_kept() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/fr/beffroi/acts/law"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        used.removeAll(NO_KEYS);
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(new TreeSet<>(bundle(locale).keySet())).isEqualTo(used);
        }
    }

    @Test
    void both_languages_take_the_same_arguments_and_no_apostrophe_swallows_one() {
        for (String key : bundle(Locale.FRENCH).keySet()) {
            assertThat(arguments(Locale.FRENCH, key)).as(key).isEqualTo(arguments(Locale.ENGLISH, key));
            String text = LawMessages.text(Locale.FRENCH, key, Collections.nCopies(6, "ARG"));
            assertThat(text).as(key).doesNotContain("{").doesNotContain("''");
        }
    }

    private static Set<String> arguments(Locale locale, String key) {
        Set<String> arguments = new TreeSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(bundle(locale).getString(key))
                .results()
                .forEach(found -> arguments.add(found.group()));
        return arguments;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("fr.beffroi.acts.law.messages", locale);
    }
}
