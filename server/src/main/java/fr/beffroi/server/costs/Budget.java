package fr.beffroi.server.costs;

import java.time.Instant;
import java.util.UUID;

/**
 * How much energy a use may take in a month, as an élu decided.
 *
 * @param kwh above 0
 * @param suspends whether the use is suspended for the time being once it is spent
 * @param setBy the élu's account
 */
record Budget(UUID id, String use, double kwh, boolean suspends, String motive, UUID setBy, Instant setAt) {
    /** Share of the budget from which it warns. */
    static final double WARNS_AT = 0.8;

    /** How far it is. */
    enum State {
        WITHIN,
        WARNED,
        SPENT
    }

    State at(double spentKwh) {
        return spentKwh >= kwh ? State.SPENT : spentKwh >= WARNS_AT * kwh ? State.WARNED : State.WITHIN;
    }
}
