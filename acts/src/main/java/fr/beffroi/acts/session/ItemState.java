package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Writing;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item at one moment of its session.
 *
 * @param writing as it now stands: as sent, as amended, or as corrected after the closing
 * @param presence as it was when the item ended; before, as it is now
 * @param chair who presides, or presided when the item ended; null before the opening
 * @param interested those who said so, there or not
 * @param inRoom those of them who are there and were not seen leaving
 * @param secretAskedBy members present who asked for a secret ballot
 * @param secret whether the vote must be secret
 * @param publicBallot whether a quarter of those present asked for a public one and it need not be secret
 * @param rounds held so far
 * @param outcome null until the item is over
 * @param openedAt null before
 * @param endedAt null before
 * @param lateChanges after the closing, in their order
 */
public record ItemState(
        Item item,
        ItemStatus status,
        @Nullable Writing writing,
        Presence presence,
        @Nullable Member chair,
        List<Member> interested,
        List<Member> inRoom,
        int secretAskedBy,
        int publicAskedBy,
        boolean secret,
        boolean publicBallot,
        boolean waived,
        List<Event.RoundHeld> rounds,
        @Nullable Outcome outcome,
        @Nullable LocalDateTime openedAt,
        @Nullable LocalDateTime endedAt,
        List<Event.LateChange> lateChanges) {
    public ItemState {
        interested = List.copyOf(interested);
        inRoom = List.copyOf(inRoom);
        rounds = List.copyOf(rounds);
        lateChanges = List.copyOf(lateChanges);
    }

    public Optional<Outcome> findOutcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether an act follows from it: adopted, elected, or noted in writing. A rejected item makes no act to sign. */
    public boolean makesAct() {
        return switch (status) {
            case ADOPTED, ELECTED -> true;
            case NOTED -> writing != null;
            case WAITING, OPEN, REJECTED, POSTPONED, WITHDRAWN -> false;
        };
    }
}
