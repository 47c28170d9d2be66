package fr.beffroi.server.costs;

import fr.beffroi.server.platform.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of handling times, for one kind of proposals of one use.
 *
 * @param committee day on which the staff committee was consulted
 * @param opinion what it said
 * @param months after which it ends by itself
 */
record TimeStudy(
        UUID id,
        String use,
        String kind,
        LocalDate committee,
        Opinion opinion,
        String motive,
        byte[] seed,
        int months,
        Instant openedAt,
        @Nullable Instant closedAt) {
    enum Opinion {
        FAVOURABLE,
        SPLIT,
        UNFAVOURABLE
    }

    /** At most: nobody's own time is kept beyond the month in which these end, however few take part. */
    static final int MOST_MONTHS = 6;

    /** Last day of an open one. */
    public LocalDate endsOn() {
        return LocalDate.ofInstant(openedAt, LegalTime.FRANCE).plusMonths(months);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
