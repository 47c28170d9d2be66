package fr.beffroi.water.location.search;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A leak that pressures tell of, and where it may be.
 *
 * @param raised midnight after the last day that was looked at
 * @param pipe the one around which most of the probability lies
 * @param litresPerSecond what it lets out beyond what was let out before, as far as pressures tell
 * @param strength how far beyond the noise of the pressures, as a squared number of standard deviations
 * @param near the probability that lies within 300 m of {@code pipe}
 * @param map the pipes that hold 95 % of the probability, the likeliest first
 */
public record Alarm(
        LocalDateTime raised, String pipe, double litresPerSecond, double strength, double near, List<Suspect> map) {
    public Alarm {
        map = List.copyOf(map);
    }

    /** @param probability that the leak lies in this pipe, if there is one */
    public record Suspect(String pipe, double probability) {}
}
