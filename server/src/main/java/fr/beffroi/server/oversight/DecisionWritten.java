package fr.beffroi.server.oversight;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.proposal.Proposal;
import java.util.UUID;

/**
 * Published inside the deciding transaction for every decision, deferrals and first readings among them. A feature whose own law
 * forbids the decision throws what {@link Decisions#decide} says, and nothing is written.
 *
 * @param leadsTo where the proposal stands now
 * @param entry of the journal, of the same transaction
 */
public record DecisionWritten(Proposal proposal, String useKey, Decision decision, Status leadsTo, UUID entry) {}
