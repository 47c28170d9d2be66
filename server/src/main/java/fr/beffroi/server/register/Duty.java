package fr.beffroi.server.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks for one use.
 *
 * @param id its text is {@code register.duty.ID}
 * @param why end of the key {@code register.duty.why.WHY} of the reason
 * @param texts ids of the articles
 * @param applies from when on they all apply; null where that is not known
 * @param confirmed whether somebody held all of them against the official texts
 */
record Duty(
        String id,
        Status status,
        String why,
        List<String> texts,
        @Nullable LocalDate applies,
        boolean confirmed) {
    /** How it stands. */
    enum Status {
        TO_DO,
        /** To be done, or to be answered on request, once its text applies. */
        UPCOMING,
        TO_EXAMINE,
        ON_REQUEST,
        MET,
        /** Not owed; done all the same. */
        VOLUNTARY,
        NOT_CONCERNED
    }
}
