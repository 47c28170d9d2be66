package fr.beffroi.server.platform;

import java.util.UUID;

/**
 * Carries what the {@link Outbox} holds to where it belongs, by another way than mail; declared as a bean by the feature that
 * knows the way. Carried at least once: what is carried says which it is, so that whoever gets it twice can tell.
 */
public interface Carrier {
    /** Unique on this host, e.g. {@code webhook}; never {@code mail}. */
    String name();

    /**
     * Outside of any transaction.
     *
     * @param about what set it off
     */
    Carried carry(UUID collectivity, UUID about, String recipient);

    /** What came of it. */
    enum Kind {
        DONE,
        /** Not taken, and another time it may be. */
        LATER,
        /** Never will be, or shall not be any more. */
        REFUSED
    }

    /** @param said by the other side or the network, one line; "" if nothing */
    record Carried(Kind kind, String said) {}
}
