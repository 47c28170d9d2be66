package fr.beffroi.oversight.decision;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a proposal's page was visible before the decision, as the page says and the server allows. Only the time of a
 * visible tab is measured: never scrolling, keys or pointer.
 */
public final class TimeInView {
    private TimeInView() {}

    /**
     * @param claimed by the page; the person's browser may say anything
     * @param served when the server sent the page
     * @param decided when the decision arrived
     * @param longest beyond which a page counts as left open, e.g. 30 minutes
     * @return between zero, and the time since the page was served or {@code longest}, whichever is less
     */
    public static Duration capped(Duration claimed, Instant served, Instant decided, Duration longest) {
        Duration possible = Duration.between(served, decided);
        Duration capped = claimed.compareTo(possible) < 0 ? claimed : possible;
        capped = capped.compareTo(longest) < 0 ? capped : longest;
        return capped.isNegative() ? Duration.ZERO : capped;
    }
}
