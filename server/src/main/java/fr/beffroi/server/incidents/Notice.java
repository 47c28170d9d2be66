package fr.beffroi.server.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without account told: a "signalement", no incident until a person takes it over.
 *
 * @param number to be quoted by telephone or at the desk; opens nothing
 * @param use key of the use, or null
 * @param elsewhere whether the sender says that the AI does not run here; false with no use: they do not know
 * @param description "" once erased, as are {@code contact} and {@code motive}
 * @param motive why it was set aside; the sender reads it
 * @param incident that took it over, or null
 */
record Notice(
        UUID id,
        String number,
        @Nullable String use,
        boolean elsewhere,
        @Nullable LocalDate seenOn,
        String description,
        String contact,
        Instant receivedAt,
        State state,
        @Nullable Instant settledAt,
        @Nullable UUID settledBy,
        @Nullable UUID incident,
        String motive,
        @Nullable Instant erasedAt) {
    enum State {
        WAITING,
        TAKEN,
        ASIDE
    }

    public boolean waits() {
        return state == State.WAITING;
    }
}
