package fr.beffroi.server.incidents;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param number counted from 1 in each collectivité
 * @param use key of the use it is about, or null: an AI that does not run here
 * @param description "" once erased
 * @param knownAt when the collectivité knew of it: deadlines run from there
 * @param stopProposed whether whoever declared or assessed it proposes to suspend the use
 * @param lessons "" until it is closed
 */
record Incident(
        UUID id,
        int number,
        @Nullable String use,
        Severity severity,
        Set<Fact> facts,
        String description,
        Instant knownAt,
        UUID declaredBy,
        Instant declaredAt,
        boolean stopProposed,
        String lessons,
        @Nullable Instant closedAt,
        @Nullable Instant erasedAt) {
    Incident {
        facts = Set.copyOf(facts);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** What happened next. */
    enum Step {
        ASSESSED("incident.assessed"),
        NOTIFIED("incident.notified"),
        NOT_NEEDED("incident.not_needed"),
        SUSPENDED("incident.suspended"),
        CLOSED("incident.closed"),
        REOPENED("incident.reopened");

        private final String entry;

        Step(String entry) {
            this.entry = entry;
        }

        /** Type of its journal entry. */
        String entry() {
            return entry;
        }
    }
}
