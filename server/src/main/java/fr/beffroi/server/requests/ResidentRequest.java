package fr.beffroi.server.requests;

import fr.beffroi.server.platform.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands, without what belongs to a person.
 *
 * @param number to be quoted by telephone or at the desk; opens nothing
 * @param use key of the use, or null for AI at large
 * @param dueOn last day on which an answer is in time
 * @param proposal that it is about, once an agent found it
 */
record ResidentRequest(
        UUID id,
        String number,
        Kind kind,
        @Nullable String use,
        State state,
        Instant receivedAt,
        LocalDate dueOn,
        boolean extended,
        @Nullable UUID assignedTo,
        @Nullable UUID proposal,
        @Nullable Outcome outcome,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable Instant erasedAt) {
    LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, LegalTime.FRANCE);
    }

    /** Below 0 once the day is past. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(LocalDate.now(LegalTime.FRANCE), dueOn);
    }

    public boolean waits() {
        return state == State.RECEIVED;
    }

    /** Until when the commission may be turned to after silence (CRPA, articles R311-15 and R343-1). */
    public LocalDate commissionUntil() {
        return dueOn.plusMonths(2);
    }

    /** Whether an answer came, in time. */
    boolean inTime() {
        return answeredAt != null
                && !LocalDate.ofInstant(answeredAt, LegalTime.FRANCE).isAfter(dueOn);
    }

    /** What belongs to a person. */
    record Content(
            String name,
            String email,
            String postal,
            String reference,
            String message,
            String answer,
            @Nullable UUID answerId) {}

    record Note(boolean fromResident, String text, Instant at) {}

    /** @param by null: the resident, or the program */
    record Step(
            String kind,
            State from,
            State to,
            String motive,
            @Nullable UUID by,
            @Nullable String role,
            Instant at) {}
}
