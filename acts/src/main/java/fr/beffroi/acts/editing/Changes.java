package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a writing, to be read part by part: the title first, then parts in the order in which they stand now, a
 * removed part where it stood.
 */
public record Changes(List<Change> all) {
    public Changes {
        all = List.copyOf(all);
    }

    /** One difference. */
    public sealed interface Change {
        /** The title, word by word. */
        record Retitled(WordDifference difference) implements Change {}

        record Added(Part part) implements Change {}

        record Removed(Part part) implements Change {}

        /** At another place, with the same words. */
        record Moved(Part part) implements Change {}

        /**
         * Other words, word by word, or another kind.
         *
         * @param moved whether it stands at another place, too
         */
        record Changed(Part before, Part after, WordDifference difference, boolean moved) implements Change {}
    }

    public boolean none() {
        return all.isEmpty();
    }

    public static Changes between(Writing before, Writing after) {
        List<Change> changes = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            changes.add(new Change.Retitled(WordDifference.between(before.title(), after.title())));
        }
        Map<String, Part> old = new HashMap<>();
        before.parts().forEach(part -> old.put(part.id(), part));
        Set<String> still = new HashSet<>();
        after.parts().forEach(part -> still.add(part.id()));
        Set<String> unmoved = Sequence.unmoved(ids(before), ids(after));

        Removals removals = new Removals(before, still, changes);
        removals.before(unmoved);
        for (Part now : after.parts()) {
            Part then = old.get(now.id());
            boolean moved = then != null && !unmoved.contains(now.id());
            if (then == null) {
                changes.add(new Change.Added(now));
            } else if (!then.text().equals(now.text()) || then.kind() != now.kind()) {
                changes.add(new Change.Changed(then, now, WordDifference.between(then.text(), now.text()), moved));
            } else if (moved) {
                changes.add(new Change.Moved(now));
            }
            if (unmoved.contains(now.id())) {
                removals.after(now.id(), unmoved);
            }
        }
        return new Changes(changes);
    }

    private static List<String> ids(Writing writing) {
        return writing.parts().stream().map(Part::id).toList();
    }

    /** Tells each removed part right after the unmoved part that it stood after. */
    private record Removals(Writing before, Set<String> still, List<Change> changes) {
        void before(Set<String> unmoved) {
            from(0, unmoved);
        }

        void after(String id, Set<String> unmoved) {
            from(ids(before).indexOf(id) + 1, unmoved);
        }

        private void from(int start, Set<String> unmoved) {
            for (Part part : before.parts().subList(start, before.parts().size())) {
                if (unmoved.contains(part.id())) {
                    return;
                }
                if (!still.contains(part.id())) {
                    changes.add(new Change.Removed(part));
                }
            }
        }
    }
}
