package fr.beffroi.server.oversight;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.proposal.Proposal;

/**
 * Published inside the deciding transaction, for the feature that proposed: it writes its effect to the outbox there.
 *
 * @param content what takes effect: the proposal's content, or the amended one; "" for a rejection
 */
public record DecisionTaken(Proposal proposal, String useKey, Decision decision, String content) {}
