package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Writing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole text after one change.
 *
 * @param number from 1
 * @param follows the version that it was written from; null for the first
 * @param by account; null: the program, which composed it
 */
record Version(
        int number,
        @Nullable Integer follows,
        Cause cause,
        Writing writing,
        @Nullable UUID by,
        Instant at) {

    /** What made it. */
    enum Cause {
        /** From facts, by the program. */
        COMPOSED,
        WRITTEN,
        /** Written while another version came: both are in it. */
        MERGED,
        RESTORED,
        /** A paragraph of another act, or of a language model, that a person took. */
        TAKEN_OVER,
        /** A suggestion that was accepted. */
        SUGGESTED
    }
}
