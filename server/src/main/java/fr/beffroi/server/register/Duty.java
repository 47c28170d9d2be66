package fr.beffroi.server.register;

import java.util.List;

/**
 * What the law asks for one use.
 *
 * @param id its text is {@code register.duty.ID}
 * @param why end of the key {@code register.duty.why.WHY} of the reason
 * @param texts ids of the articles
 */
record Duty(String id, Status status, String why, List<String> texts) {
    /** How it stands. */
    enum Status {
        TO_DO,
        TO_EXAMINE,
        ON_REQUEST,
        MET,
        /** Not owed; done all the same. */
        VOLUNTARY,
        NOT_CONCERNED
    }
}
