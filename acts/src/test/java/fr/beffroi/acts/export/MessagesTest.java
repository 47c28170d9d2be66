package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"((?:actes|receipt|scdl)\\.[a-z.]+)\"");

    @Test
    void everyKeyThatTheCodeUsesHasATextInBothLanguagesAndNoOtherIsKept() throws Exception {
        Set<String> used = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/java/fr/beffroi/acts/export"))) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
            }
        }
        assertThat(keys(Locale.FRENCH)).isEqualTo(used);
        assertThat(keys(Locale.ENGLISH)).isEqualTo(used);
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("fr.beffroi.acts.export.messages", locale)
                .keySet());
    }
}
