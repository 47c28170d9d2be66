package fr.beffroi.server.costs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of handling times, for one kind of proposals of one use.
 *
 * @param committee day on which the staff committee was consulted
 * @param opinion what it said
 */
record TimeStudy(
        UUID id,
        String use,
        String kind,
        LocalDate committee,
        Opinion opinion,
        String motive,
        byte[] seed,
        Instant openedAt,
        @Nullable Instant closedAt) {
    enum Opinion {
        FAVOURABLE,
        SPLIT,
        UNFAVOURABLE
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
