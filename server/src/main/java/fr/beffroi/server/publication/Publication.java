package fr.beffroi.server.publication;

import fr.beffroi.acts.act.ActKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One publication of an act, as lists show it.
 *
 * @param rank from 1; the highest is what the public page shows
 * @param author first name, name and quality, as CGCT R2131-1 asks
 * @param sha256 of the published file
 * @param endedAt null while it is in effect
 * @param motive of a withdrawal
 * @param titleHidden whether the title is no longer shown, because it was the trouble
 */
record Publication(
        UUID id,
        UUID act,
        int version,
        int rank,
        UUID masking,
        ActKind kind,
        String number,
        String title,
        LocalDate heldOn,
        String subjectCode,
        String author,
        String sha256,
        Instant publishedAt,
        LocalDate publishedOn,
        UUID by,
        State state,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable String motive,
        boolean titleHidden) {
    enum State {
        IN_EFFECT,
        /** By a later publication of the same act. */
        REPLACED,
        WITHDRAWN
    }

    /** Key of the name of its matter. */
    public String matterKey() {
        return Matters.key(subjectCode);
    }

    public boolean isInEffect() {
        return state == State.IN_EFFECT;
    }
}
