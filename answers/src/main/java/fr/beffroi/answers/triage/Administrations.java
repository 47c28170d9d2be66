package fr.beffroi.answers.triage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who treats what, where the commune does not ({@code administrations.txt}); the first line that matches decides. */
final class Administrations {
    private record Line(String key, URI address, Pattern words) {}

    private final List<Line> lines = new ArrayList<>();

    Administrations() {
        for (String line : RuleFile.lines("administrations.txt")) {
            String[] parts = line.split(" \\| ", 3);
            lines.add(new Line(parts[0], URI.create(parts[1]), Pattern.compile(parts[2])));
        }
    }

    Optional<Competence> findFor(Folded message) {
        for (Line line : lines) {
            Matcher found = line.words().matcher(message.text());
            if (found.find()) {
                return Optional.of(
                        new Competence(line.key(), line.address(), found.group().strip()));
            }
        }
        return Optional.empty();
    }

    List<String> keys() {
        return lines.stream().map(Line::key).toList();
    }
}
