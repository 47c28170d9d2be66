package fr.beffroi.server.sessions;

import fr.beffroi.acts.written.Extract;
import java.util.UUID;

/**
 * Published, inside {@code Tenancy.in} and the closing transaction, for each act that a session adopted, and again when a
 * late change was made to it.
 *
 * @param act stable through late changes; it bears the annexes of its item already
 * @param session the one that adopted it
 * @param late why it was changed after the session was closed; empty the first time
 */
public record ActAdopted(UUID act, UUID session, Extract extract, String late) {}
