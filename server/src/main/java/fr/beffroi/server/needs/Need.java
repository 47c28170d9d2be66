package fr.beffroi.server.needs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param votes of how many persons
 * @param use key of the use that it became
 * @param declared id of the experiment that it became, in the inventory
 */
record Need(
        UUID id,
        String title,
        String story,
        String service,
        UUID by,
        Instant at,
        Stage stage,
        int votes,
        @Nullable String use,
        @Nullable UUID declared) {

    enum Stage {
        OPEN,
        /** Kept: a use of AI may be proposed for it. */
        WITH_AI,
        /** Kept, and met by something simpler. */
        WITHOUT_AI,
        REFUSED
    }

    public boolean isTurned() {
        return use != null || declared != null;
    }
}
