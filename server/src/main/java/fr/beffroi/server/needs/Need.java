package fr.beffroi.server.needs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param title "" once erased, as {@code story}
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

    /** Its words are gone; what was decided of it is not. */
    public boolean isErased() {
        return title.isEmpty();
    }

    public boolean isTurned() {
        return use != null || declared != null;
    }
}
