package fr.beffroi.server.oversight;

import java.util.Optional;
import java.util.UUID;

/** Where people read a record that an erasure is about, told as a bean by the feature that keeps it. */
public interface RecordPages {
    /** Inside {@code Tenancy.in}; empty if it is none of this feature's. */
    Optional<RecordPage> find(UUID subject);

    /**
     * @param name in the reader's language; names nobody
     * @param href from the server's root
     */
    record RecordPage(String name, String href) {}
}
