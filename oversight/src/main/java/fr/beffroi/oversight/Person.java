package fr.beffroi.oversight;

import java.util.UUID;

/**
 * Who acts, and in which role. The name lies elsewhere, so that it can be erased without touching the journal.
 *
 * @param id the account
 * @param role the role in which the person acts now
 */
public record Person(UUID id, Role role) {}
