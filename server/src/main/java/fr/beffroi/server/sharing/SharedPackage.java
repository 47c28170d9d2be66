package fr.beffroi.server.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package at hand.
 *
 * @param made here; received otherwise
 * @param origin whose use it is
 * @param signer fingerprint of the key; "" for a draft
 * @param hash SHA-256 of the whole file
 */
record SharedPackage(
        UUID id,
        boolean made,
        State state,
        String use,
        String origin,
        String signer,
        Manifest manifest,
        String hash,
        Instant at) {
    /** DRAFT → SIGNED here; PROPOSED → ACCEPTED or REJECTED elsewhere. */
    enum State {
        DRAFT,
        SIGNED,
        PROPOSED,
        ACCEPTED,
        REJECTED
    }

    record Step(State from, State to, String motive, UUID by, Instant at) {}

    record Signer(String fingerprint, String name, String motive, UUID by, Instant at) {}

    /**
     * One field of the use, there and here.
     *
     * @param label key of a text
     * @param ours null where there is no such use here
     */
    record Difference(String label, String theirs, @Nullable String ours) {
        public boolean differs() {
            return ours != null && !ours.equals(theirs);
        }
    }
}
