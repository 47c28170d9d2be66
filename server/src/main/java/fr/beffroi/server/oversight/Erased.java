package fr.beffroi.server.oversight;

import java.util.List;
import java.util.UUID;

/**
 * Published inside the erasing transaction: each feature erases there what it holds of these subjects itself (a message).
 * An account's name is erased by who keeps accounts.
 *
 * @param subjects of a person: the account; of a proposal: all its versions, and what is {@link Related}
 */
public record Erased(Erasure.Kind kind, List<UUID> subjects) {}
