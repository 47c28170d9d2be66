package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Part;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place that two people changed differently. What was saved stays; the other text is offered, never dropped. */
public sealed interface Conflict {

    /** The text that stands in the merged writing; empty where the part was deleted. */
    Optional<String> saved();

    /** The text that the other person wrote; empty where they deleted the part. */
    Optional<String> offered();

    /** Both changed the title. */
    record OfTitle(String base, String mine, String theirs) implements Conflict {
        @Override
        public Optional<String> saved() {
            return Optional.of(theirs);
        }

        @Override
        public Optional<String> offered() {
            return Optional.of(mine);
        }
    }

    /**
     * Both changed a part, or one changed what the other deleted.
     *
     * @param base the part before; null where both added it under one id
     * @param mine null where mine deleted it
     * @param theirs null where theirs deleted it
     */
    record OfPart(
            String id,
            @Nullable Part base,
            @Nullable Part mine,
            @Nullable Part theirs) implements Conflict {
        @Override
        public Optional<String> saved() {
            return Optional.ofNullable(theirs).map(Part::text);
        }

        @Override
        public Optional<String> offered() {
            return Optional.ofNullable(mine).map(Part::text);
        }
    }
}
