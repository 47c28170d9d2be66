package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Writing;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in or around a session. Events are only ever appended; their order in the list is the order in
 * which they count. Members and items are named by their ids.
 */
public sealed interface Event {

    LocalDateTime at();

    /** The chair opens the session; whoever came before is there. */
    record Opened(LocalDateTime at, String chair) implements Event {}

    /** Before the opening or while the assembly sits. Ends the proxy that the member gave (CGCT L2121-20). */
    record Arrived(LocalDateTime at, String member) implements Event {}

    record Left(LocalDateTime at, String member) implements Event {}

    /** In writing, by a member who is not there (CGCT L2121-20). */
    record ProxyGiven(LocalDateTime at, String giver, String holder) implements Event {}

    /** Revoked by its giver. */
    record ProxyEnded(LocalDateTime at, String giver) implements Event {}

    /** @param elected whether the assembly elected them, as it must for the accounts (CGCT L2121-14) */
    record ChairTaken(LocalDateTime at, String member, boolean elected) implements Event {}

    record SecretaryNamed(LocalDateTime at, String member) implements Event {}

    /** The assembly rules on the emergency that the convocation invoked. */
    record EmergencyRuled(LocalDateTime at, boolean accepted) implements Event {}

    record ItemOpened(LocalDateTime at, String item) implements Event {}

    /**
     * Takes no part in the item (CGCT L2131-11). Counts from then on, before or during the item, until the item is over.
     *
     * @param leftRoom whether the member left; said again once they do
     */
    record Interested(LocalDateTime at, String item, String member, Interest interest, boolean leftRoom)
            implements Event {}

    /** What was said, for the minutes. @param item null where it concerns none @param member null for a summary */
    record Discussed(
            LocalDateTime at,
            @Nullable String item,
            @Nullable String member,
            String text) implements Event {}

    /** The text under discussion changes before the vote. */
    record Amended(LocalDateTime at, String item, Writing writing, String reason) implements Event {}

    /** @param by members present who ask for a secret ballot */
    record SecretBallotAsked(LocalDateTime at, String item, int by) implements Event {}

    /** @param by members present who ask for a public ballot */
    record PublicBallotAsked(LocalDateTime at, String item, int by) implements Event {}

    /** All renounce the secret ballot of an appointment (CGCT L2121-21). */
    record SecretBallotWaived(LocalDateTime at, String item) implements Event {}

    record Voted(LocalDateTime at, String item, Cast cast) implements Event {}

    /**
     * One round of an election.
     *
     * @param abstentions voters who put no ballot
     * @param eldest whom the assembly holds to be the eldest of the first, or the list with the highest mean age, where dates of
     *     birth do not tell it; null otherwise
     */
    record RoundHeld(
            LocalDateTime at,
            String item,
            boolean secret,
            List<Tally> tallies,
            int abstentions,
            int blanks,
            int nulls,
            @Nullable String eldest)
            implements Event {
        public RoundHeld {
            tallies = List.copyOf(tallies);
            if (Math.min(abstentions, Math.min(blanks, nulls)) < 0) {
                throw new IllegalArgumentException("cast.negative");
            }
        }
    }

    /** Nobody else stands: the appointment takes effect at once and is read out (CGCT L2121-21, last paragraph). */
    record AloneStanding(LocalDateTime at, String item, String candidate) implements Event {}

    record TookNote(LocalDateTime at, String item) implements Event {}

    record ItemPostponed(LocalDateTime at, String item, String reason) implements Event {}

    record ItemWithdrawn(LocalDateTime at, String item, String reason) implements Event {}

    record SessionSuspended(LocalDateTime at) implements Event {}

    record SessionResumed(LocalDateTime at) implements Event {}

    record Closed(LocalDateTime at) implements Event {}

    /**
     * An earlier event was entered by mistake and no longer counts; both stay in the list. Only before the closing.
     *
     * @param event its place in the list, from 0
     */
    record Struck(LocalDateTime at, int event, String reason) implements Event {}

    /**
     * After the closing. What was noted in session stays as it was; the change stands beside it, and the text of an act is
     * the one it gives.
     *
     * @param by their account
     * @param item null where it concerns none
     * @param writing the corrected text; null where it stays
     * @param cast the votes as they really fell, where they were miscounted; null otherwise. They cannot make of an adopted act a
     *     rejected one, nor the reverse: only another vote can
     * @param change what was changed, in a sentence
     */
    record LateChange(
            LocalDateTime at,
            String by,
            String reason,
            @Nullable String item,
            @Nullable Writing writing,
            @Nullable Cast cast,
            String change)
            implements Event {

        /** Whether the act itself is another since, and not only what is told beside it. */
        public boolean changesAct() {
            return writing != null || cast != null;
        }
    }
}
