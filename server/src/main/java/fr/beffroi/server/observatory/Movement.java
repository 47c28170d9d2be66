package fr.beffroi.server.observatory;

import fr.beffroi.server.register.Domain;
import java.time.YearMonth;
import java.util.UUID;

/**
 * How many uses of a cell began to count in a collectivité in a month, less those that ended.
 *
 * @param net never for two months at once; may be below zero
 */
record Movement(UUID town, Cell cell, YearMonth month, int net) {
    /** Whether Beffroi runs it, or it was declared. */
    enum Situation {
        RUNNING,
        DECLARED
    }

    /** One cell of the one division that is published: there is no other, since two that cross could be subtracted. */
    record Cell(Domain domain, Situation situation) {}
}
