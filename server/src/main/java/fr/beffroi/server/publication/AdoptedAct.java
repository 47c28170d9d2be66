package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of an adopted act, as its session told it.
 *
 * @param act stable through late changes
 * @param version from 1
 * @param late why it was changed after the session was closed; empty for the first version
 */
record AdoptedAct(UUID act, int version, UUID session, Extract extract, String late, Instant toldAt) {}
