package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges what two people made of one writing, part by part: changes to different parts are both kept; the same part made
 * two different texts is a conflict. "Theirs" was saved first, so it stands; "mine" comes after it. Where one moved the part beside
 * which the other added one, the order is that of theirs.
 */
public final class Merge {
    private final Map<String, Part> base;
    private final Map<String, Part> mine;
    private final Map<String, Part> theirs;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merge(Writing base, Writing mine, Writing theirs) {
        this.base = byId(base);
        this.mine = byId(mine);
        this.theirs = byId(theirs);
    }

    /**
     * @param base what both started from
     * @param mine not yet saved
     * @param theirs saved meanwhile
     */
    public static Merged of(Writing base, Writing mine, Writing theirs) {
        Merge merge = new Merge(base, mine, theirs);
        String title = merge.title(base.title(), mine.title(), theirs.title());
        Map<String, Part> kept = merge.parts();
        List<Part> ordered = new MergedOrder(
                        merge.base.keySet(), merge.mine.keySet(), merge.theirs.keySet(), kept.keySet())
                .ids().stream()
                        .map(id -> get(kept, id))
                        .sorted(Comparator.comparing(Part::kind))
                        .toList();
        return new Merged(new Writing(title, ordered), merge.conflicts);
    }

    private String title(String before, String ours, String saved) {
        if (saved.equals(before)) {
            return ours;
        }
        if (!ours.equals(before) && !ours.equals(saved)) {
            conflicts.add(new Conflict.OfTitle(before, ours, saved));
        }
        return saved;
    }

    private Map<String, Part> parts() {
        Set<String> ids = new LinkedHashSet<>(theirs.keySet());
        ids.addAll(mine.keySet());
        ids.addAll(base.keySet());
        Map<String, Part> kept = new LinkedHashMap<>();
        for (String id : ids) {
            part(id, base.get(id), mine.get(id), theirs.get(id)).ifPresent(part -> kept.put(id, part));
        }
        return kept;
    }

    private Optional<Part> part(String id, @Nullable Part before, @Nullable Part ours, @Nullable Part saved) {
        if (saved == null ? before == null : saved.equals(before)) {
            return Optional.ofNullable(ours);
        }
        if (!says(ours, before) && !says(saved, ours)) {
            if (says(saved, before)) {
                return Optional.ofNullable(ours);
            }
            conflicts.add(new Conflict.OfPart(id, before, ours, saved));
        }
        return Optional.ofNullable(saved);
    }

    /** Whether both say the same in the same place: who wrote it is no reason for a conflict. */
    private static boolean says(@Nullable Part one, @Nullable Part other) {
        return one == null || other == null
                ? one == other
                : one.kind() == other.kind() && one.text().equals(other.text());
    }

    private static Map<String, Part> byId(Writing writing) {
        return writing.parts().stream()
                .collect(Collectors.toMap(Part::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static Part get(Map<String, Part> parts, String id) {
        return Optional.ofNullable(parts.get(id)).orElseThrow();
    }
}
