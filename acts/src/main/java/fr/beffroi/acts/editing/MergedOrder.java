package fr.beffroi.acts.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The order of parts that two people inserted, moved and deleted. The parts that neither moved are landmarks: all three
 * lists hold them in one order. What a person inserted or moved stands after the landmark that it stood after in their list;
 * where both put something after one landmark, each one's run stays together, and the smaller id goes first, so that the
 * outcome does not depend on who saved first. A part that both moved stands where theirs has it.
 */
final class MergedOrder {
    private static final String START = "";

    private final List<String> mine;
    private final List<String> theirs;
    private final Set<String> kept;
    private final Set<String> landmarks;
    private final Set<String> placedByMine = new HashSet<>();

    MergedOrder(Collection<String> base, Collection<String> mine, Collection<String> theirs, Set<String> kept) {
        this.mine = List.copyOf(mine);
        this.theirs = List.copyOf(theirs);
        this.kept = kept;
        Set<String> stillMine = Sequence.unmoved(List.copyOf(base), this.mine);
        Set<String> stillTheirs = Sequence.unmoved(List.copyOf(base), this.theirs);
        this.landmarks = new HashSet<>(stillMine);
        landmarks.retainAll(stillTheirs);
        landmarks.retainAll(kept);
        Set<String> saved = Set.copyOf(theirs);
        for (String id : mine) {
            boolean movedByMineOnly = stillTheirs.contains(id) && !stillMine.contains(id);
            if (movedByMineOnly || !saved.contains(id)) {
                placedByMine.add(id);
            }
        }
    }

    List<String> ids() {
        Map<String, List<String>> ofMine = runs(mine, id -> placedByMine.contains(id));
        Map<String, List<String>> ofTheirs = runs(theirs, id -> !placedByMine.contains(id));
        List<String> ids = new ArrayList<>();
        Stream.concat(Stream.of(START), theirs.stream().filter(landmarks::contains))
                .forEach(landmark -> {
                    if (!landmark.equals(START)) {
                        ids.add(landmark);
                    }
                    Stream.of(ofTheirs.getOrDefault(landmark, List.of()), ofMine.getOrDefault(landmark, List.of()))
                            .filter(run -> !run.isEmpty())
                            .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
                            .forEach(ids::addAll);
                });
        return ids;
    }

    private Map<String, List<String>> runs(List<String> ids, java.util.function.Predicate<String> placed) {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        String landmark = START;
        for (String id : ids) {
            if (landmarks.contains(id)) {
                landmark = id;
            } else if (kept.contains(id) && placed.test(id)) {
                runs.computeIfAbsent(landmark, start -> new ArrayList<>()).add(id);
            }
        }
        return runs;
    }
}
