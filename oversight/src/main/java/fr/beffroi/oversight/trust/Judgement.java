package fr.beffroi.oversight.trust;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Difference;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What the measures need to know of one decision: no content, no motive.
 *
 * @param proposedAt when the proposal was made
 * @param at when it was decided
 * @param inView how long its page was visible, as capped by the server
 * @param words how many words there were to read: those of the proposal's content
 * @param kept share of the words that the decision kept, 0 to 1: {@link Difference#kept()} for an amendment, 1 for an
 *     acceptance, 0 otherwise
 * @param secondReading whether this is the second reading of a decision that was drawn for one
 * @param reversal whether it reverses an earlier decision
 */
public record Judgement(
        UUID use,
        UUID proposal,
        Verdict verdict,
        UUID by,
        Instant proposedAt,
        Instant at,
        Duration inView,
        int words,
        double kept,
        boolean secondReading,
        boolean reversal) {

    /** An amendment that keeps at least this share of the words is light: the proposal was right, but for the wording. */
    public static final double LIGHT = 0.8;

    public Judgement {
        if (!(kept >= 0 && kept <= 1) || words < 0) {
            throw new IllegalArgumentException("judgement.range");
        }
    }

    /** @param secondReading whether the decision is the second reading of an earlier one */
    public static Judgement of(Proposal proposal, Decision decision, boolean secondReading) {
        String amended = decision.amended();
        double unamended = decision.verdict() == Verdict.ACCEPT ? 1 : 0;
        return new Judgement(
                proposal.use(),
                proposal.id(),
                decision.verdict(),
                decision.by().id(),
                proposal.at(),
                decision.at(),
                decision.inView(),
                Difference.words(proposal.content()),
                amended == null
                        ? unamended
                        : Difference.between(proposal.content(), amended).kept(),
                secondReading,
                decision.reverses() != null);
    }

    /** Whether the verdict says that the proposal was right: accepted, or amended lightly. */
    public boolean holdsRight() {
        return verdict == Verdict.ACCEPT || (verdict == Verdict.AMEND && kept >= LIGHT);
    }

    boolean decides() {
        return verdict != Verdict.DEFER;
    }
}
