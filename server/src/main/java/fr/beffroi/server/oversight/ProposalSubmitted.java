package fr.beffroi.server.oversight;

import java.util.UUID;

/**
 * Published inside the transaction that stores a proposal, after it.
 *
 * @param use key of its use
 */
public record ProposalSubmitted(String use, UUID proposal) {}
