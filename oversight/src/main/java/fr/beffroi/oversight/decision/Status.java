package fr.beffroi.oversight.decision;

import fr.beffroi.oversight.NotAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a proposal stands. It follows from its decisions (and from being replaced); nothing else sets it. */
public enum Status {
    PENDING,
    DEFERRED,
    /** Decided, and drawn for a second reading that is still to come. No effect yet. */
    AWAITING_SECOND_READING,
    ACCEPTED,
    AMENDED,
    REJECTED,
    REPLACED;

    /**
     * Follows a proposal through its decisions; called with the new decision at the end before it is stored, this is the
     * law of what may be decided.
     *
     * <ul>
     *   <li>A deferral leaves the proposal open; the next decision is as a first one.
     *   <li>A verdict that is drawn waits for another person, who either decides the same (same verdict, same amended
     *       content, {@code reverses} empty) or otherwise, reversing the first with a motive. Either is final. A deferral by
     *       the second person leaves it waiting.
     *   <li>Once final, only a reversal of the decision that stands is a decision, by anyone, with its motive; it may be
     *       drawn in its turn, or defer, which reopens the proposal.
     * </ul>
     *
     * The last decision of a final status is the one in effect.
     *
     * @param decisions all on one proposal, oldest first
     * @param drawn whether a decision was drawn for a second reading; asked of those that are not one themselves
     * @param replaced whether a later version took the proposal's place; possible only while nothing was decided
     * @throws NotAllowed if a decision could not follow those before it
     */
    public static Status of(List<Decision> decisions, Predicate<Decision> drawn, boolean replaced) {
        Status status = PENDING;
        Decision standing = null;
        for (Decision decision : decisions) {
            status = status.after(standing, decision, drawn);
            standing = status == PENDING || status == DEFERRED ? null : standingAfter(standing, decision, status);
        }
        if (!replaced) {
            return status;
        }
        if (standing != null) {
            throw new NotAllowed("decision.already_decided", standing.id().toString());
        }
        return REPLACED;
    }

    /** Whether this ends the wait for people, until a reversal. */
    public boolean isFinal() {
        return this == ACCEPTED || this == AMENDED || this == REJECTED;
    }

    private Status after(@Nullable Decision standing, Decision next, Predicate<Decision> drawn) {
        if (standing == null) {
            if (next.reverses() != null) {
                throw new NotAllowed("decision.nothing_to_reverse", next.id().toString());
            }
            return first(next, drawn);
        }
        return this == AWAITING_SECOND_READING ? second(standing, next) : reversal(standing, next, drawn);
    }

    private static Status first(Decision next, Predicate<Decision> drawn) {
        Status outcome = outcome(next);
        return outcome != DEFERRED && drawn.test(next) ? AWAITING_SECOND_READING : outcome;
    }

    private static Status second(Decision first, Decision next) {
        SecondReading.requireOther(first, next.by());
        if (next.verdict() == Verdict.DEFER) {
            requireNoReversal(next);
            return AWAITING_SECOND_READING;
        }
        if (same(first, next)) {
            requireNoReversal(next);
        } else {
            requireReversalOf(first, next, "decision.second_reading_must_reverse");
        }
        return outcome(next);
    }

    private static Status reversal(Decision standing, Decision next, Predicate<Decision> drawn) {
        requireReversalOf(standing, next, "decision.already_decided");
        if (same(standing, next)) {
            throw new NotAllowed("decision.changes_nothing", standing.id().toString());
        }
        return first(next, drawn);
    }

    private static Decision standingAfter(@Nullable Decision standing, Decision next, Status status) {
        boolean stillWaits = status == AWAITING_SECOND_READING && next.verdict() == Verdict.DEFER;
        return stillWaits && standing != null ? standing : next;
    }

    private static void requireReversalOf(Decision standing, Decision next, String otherwise) {
        if (next.reverses() == null) {
            throw new NotAllowed(otherwise, standing.id().toString());
        }
        if (!standing.id().equals(next.reverses())) {
            throw new NotAllowed("decision.reverses_another", standing.id().toString());
        }
    }

    private static void requireNoReversal(Decision next) {
        if (next.reverses() != null) {
            throw new NotAllowed("decision.changes_nothing", next.id().toString());
        }
    }

    private static boolean same(Decision one, Decision other) {
        return one.verdict() == other.verdict() && Objects.equals(one.amended(), other.amended());
    }

    private static Status outcome(Decision decision) {
        return switch (decision.verdict()) {
            case ACCEPT -> ACCEPTED;
            case AMEND -> AMENDED;
            case REJECT -> REJECTED;
            case DEFER -> DEFERRED;
        };
    }
}
