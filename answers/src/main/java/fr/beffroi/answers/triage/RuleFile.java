package fr.beffroi.answers.triage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a rule file of this package, without comments and blank lines. */
final class RuleFile {
    private RuleFile() {}

    static List<String> lines(String name) {
        InputStream stream = RuleFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("rule file missing from the jar: " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
