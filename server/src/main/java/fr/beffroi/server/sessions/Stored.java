package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.SessionPlan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is kept.
 *
 * @param version of the plan, for whoever changes it
 * @param convenedAt when the convocation left; null before
 */
record Stored(
        UUID id,
        Phase phase,
        SessionPlan plan,
        int version,
        @Nullable Instant convenedAt) {
    enum Phase {
        PREPARING,
        CONVENED,
        SITTING,
        CLOSED,
        CANCELLED
    }

    public boolean preparing() {
        return phase == Phase.PREPARING;
    }
}
