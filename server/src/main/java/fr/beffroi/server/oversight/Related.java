package fr.beffroi.server.oversight;

import java.util.List;
import java.util.UUID;

/** Told by each feature that makes several proposals from the same personal data: they are erased as one. */
public interface Related {
    /** All proposals made from the data that this one was made from; empty if the feature did not make it. */
    List<UUID> relatedTo(UUID proposal);
}
