package fr.beffroi.server.drafting;

import fr.beffroi.oversight.decision.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft stands, as a badge.
 *
 * @param key of its text
 * @param kind of the badge: {@code is-good}, {@code is-warning}, {@code is-bad} or {@code is-quiet}
 * @param by name of who decided; null while nobody did
 */
record Standing(
        String key,
        String kind,
        @Nullable String by,
        @Nullable Instant at) {
    static Standing of(Status status, @Nullable String by, @Nullable Instant at) {
        return switch (status) {
            case PENDING, REPLACED -> new Standing("drafting.standing.PENDING", "is-quiet", null, null);
            case DEFERRED -> new Standing("drafting.standing.DEFERRED", "is-warning", by, at);
            case AWAITING_SECOND_READING ->
                new Standing("drafting.standing.AWAITING_SECOND_READING", "is-warning", by, at);
            case ACCEPTED, AMENDED -> new Standing("drafting.standing.VALIDATED", "is-good", by, at);
            case REJECTED -> new Standing("drafting.standing.REJECTED", "is-bad", by, at);
        };
    }
}
