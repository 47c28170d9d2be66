package fr.beffroi.server.publication;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adopted act in the office's list, and how far it came. Days are those recorded for its latest version, except the
 * publication's, which may be of an earlier one.
 */
record ActLine(
        UUID act,
        int version,
        String kind,
        String number,
        String title,
        LocalDate heldOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate receivedOn,
        boolean masked,
        Publication.@Nullable State publication,
        @Nullable Integer publishedVersion,
        @Nullable LocalDate publishedOn) {

    /** What the list is filtered by: the steps that lack, and where the publication stands. An act may be in several. */
    enum Step {
        TO_SIGN,
        TO_TRANSMIT,
        TO_MASK,
        TO_PUBLISH,
        PUBLISHED,
        CHANGED,
        WITHDRAWN
    }

    /** Whether what residents read is no longer what was adopted. */
    public boolean isChanged() {
        return publication == Publication.State.IN_EFFECT && publishedVersion != null && publishedVersion < version;
    }

    public boolean isPublished() {
        return publication == Publication.State.IN_EFFECT;
    }

    public boolean isWithdrawn() {
        return publication == Publication.State.WITHDRAWN;
    }
}
