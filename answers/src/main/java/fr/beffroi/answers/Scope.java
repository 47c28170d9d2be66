package fr.beffroi.answers;

import fr.beffroi.answers.triage.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that place a message in or out of what the fiches speak of ({@code scope.txt}), counted by kind. */
final class Scope {
    private static final int MOST = 3;

    private record Rule(String kind, Pattern words) {}

    private static final List<Rule> RULES = rules();

    private Scope() {}

    /** Number of matches of each kind of rule, at most {@value #MOST}. */
    static Map<String, Double> of(String message) {
        String folded = Folded.of(message).text();
        Map<String, Double> counts = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.words().matcher(folded);
            double count = counts.getOrDefault(rule.kind(), 0.0);
            while (count < MOST && matcher.find()) {
                count++;
            }
            counts.put(rule.kind(), count);
        }
        return counts;
    }

    private static List<Rule> rules() {
        InputStream stream = Scope.class.getResourceAsStream("scope.txt");
        if (stream == null) {
            throw new IllegalStateException("rule file missing from the jar: scope.txt");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Rule> rules = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" ", 2);
                    rules.add(new Rule(parts[0], Pattern.compile(parts[1])));
                }
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
