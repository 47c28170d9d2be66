package fr.beffroi.server.answers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resident said or wrote.
 *
 * @param body null once erased
 * @param contactEmail where an answer may be sent, if the resident gave it
 * @param takenBy account that took it down, or whose token brought it
 */
record Message(
        UUID id,
        Channel channel,
        @Nullable String body,
        @Nullable String contactName,
        @Nullable String contactEmail,
        UUID takenBy,
        Instant receivedAt,
        boolean demonstration) {

    static final int MOST_CHARACTERS = 20_000;
}
