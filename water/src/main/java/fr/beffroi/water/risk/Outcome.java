package fr.beffroi.water.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a ranking did on later breaks.
 *
 * @param capturedPercent percent of the length, from the top of the ranking, to percent of the later breaks found in it
 * @param lengthPercentFor80 percent of the length that holds 80 % of the later breaks
 * @param curve the same from little length to nearly all of it, to be drawn
 */
public record Outcome(Map<Integer, Interval> capturedPercent, Interval lengthPercentFor80, List<Point> curve) {
    public Outcome {
        curve = List.copyOf(curve);
        capturedPercent = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(capturedPercent));
    }

    /** @param lengthPercent percent of the length, from the top of the ranking @param captured percent of the later breaks */
    public record Point(double lengthPercent, Interval captured) {}

    /** A value and the 95 % that lie around it when streets are drawn again. */
    public record Interval(double value, double low, double high) {}
}
