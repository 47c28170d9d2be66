package fr.beffroi.water.source;

import fr.beffroi.water.pipes.Quality;
import fr.beffroi.water.pipes.Quality.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is lacking, while rows are read. */
final class QualityNotes {
    private final Map<Kind, List<Integer>> lines = new EnumMap<>(Kind.class);

    void note(Kind kind, int line) {
        lines.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
    }

    Quality quality() {
        return new Quality(lines.entrySet().stream()
                .map(entry -> new Quality.Issue(
                        entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList());
    }
}
