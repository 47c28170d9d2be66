package fr.beffroi.water.risk;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a ranking did on later breaks.
 *
 * @param capturedPercent percent of the length, from the top of the ranking, to percent of the later breaks found in it
 * @param lengthPercentFor80 percent of the length that holds 80 % of the later breaks
 */
public record Outcome(Map<Integer, Interval> capturedPercent, Interval lengthPercentFor80) {
    public Outcome {
        capturedPercent = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(capturedPercent));
    }

    /** A value and the 95 % that lie around it when streets are drawn again. */
    public record Interval(double value, double low, double high) {}
}
