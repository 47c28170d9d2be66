package fr.beffroi.buildings.references;

import fr.beffroi.buildings.references.Quality.Kind;
import fr.beffroi.tables.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what is lacking, while rows are read. */
final class QualityNotes {
    private record Place(Kind kind, String file) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? file.compareTo(other.file) : byKind;
        }
    }

    private final Map<Place, TreeSet<Integer>> lines = new TreeMap<>();
    private final Map<Place, TreeSet<String>> words = new TreeMap<>();
    private final List<SourceProblem> notes = new ArrayList<>();

    /** @param word of the file that it is about, or {@code ""} */
    void note(Kind kind, String file, int line, String word) {
        Place place = new Place(kind, file);
        lines.computeIfAbsent(place, p -> new TreeSet<>()).add(line);
        if (!word.isBlank()) {
            words.computeIfAbsent(place, p -> new TreeSet<>()).add(word);
        }
    }

    /** How a file was read. */
    void of(Source source) {
        notes.addAll(source.table().notes());
        for (int i = 0; i < source.dropped().size(); i++) {
            note(
                    Kind.PERSONS_DROPPED,
                    source.table().file(),
                    i + 1,
                    source.dropped().get(i));
        }
    }

    Quality quality() {
        List<Quality.Issue> issues = lines.entrySet().stream()
                .map(entry -> new Quality.Issue(
                        entry.getKey().kind(),
                        entry.getKey().file(),
                        List.copyOf(entry.getValue()),
                        List.copyOf(words.getOrDefault(entry.getKey(), new TreeSet<>()))))
                .toList();
        return new Quality(issues, notes);
    }
}
