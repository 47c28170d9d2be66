package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.SessionPlan;
import java.util.UUID;

/** A session as it is kept. @param version of the plan, for whoever changes it */
record Stored(UUID id, Phase phase, SessionPlan plan, int version) {
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
