package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a model learns from a presumption that was decided: whether a building stands in its outline. */
enum Lesson {
    BUILDING,
    /** No building: nothing at all, or a pool. */
    NOTHING,
    /** Not settled, or not by this: a model learns nothing there. */
    UNCERTAIN;

    /** @param told what an agent said of an unfounded one; null if nothing @return empty if nobody looked at it yet */
    static Optional<Lesson> of(Case one, @Nullable Ground told) {
        Kind kind = one.found().kind();
        return switch (one.state()) {
            case PRESUMPTION -> Optional.empty();
            // A visit is asked for, a paper is awaited; or the images show what has gone since.
            case TO_VERIFY, TO_INSPECT, RESTORED -> Optional.of(UNCERTAIN);
            case REGULAR, RECORDED, ADMINISTRATIVE, REGULARISED, JUDICIAL -> Optional.of(built(kind));
            case UNFOUNDED ->
                Optional.of(told == null ? UNCERTAIN : told == Ground.BUILDING ? built(kind) : absent(kind));
        };
    }

    private static Lesson built(Kind kind) {
        return switch (kind) {
            case BUILDING -> BUILDING;
            case POOL -> NOTHING;
            case LIGHT_STRUCTURE -> UNCERTAIN;
        };
    }

    /** That there is no pool does not say that there is no building. */
    private static Lesson absent(Kind kind) {
        return kind == Kind.POOL ? UNCERTAIN : NOTHING;
    }

    /** As the command line reads it. */
    String verdict() {
        return name().toLowerCase(Locale.ROOT);
    }
}
