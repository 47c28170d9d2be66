package fr.beffroi.server.observatory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts as bars.
 *
 * @param top the highest count, at least 1
 */
record Bars(List<Bar> bars, long top) {
    /** @param label key of a text, or the words themselves @param width of a hundred */
    record Bar(String label, long count, double width) {}

    /** Highest first. @param most how many are shown */
    static Bars of(List<Line> lines, Function<Line, String> label, int most) {
        Map<String, Long> counts =
                lines.stream().collect(Collectors.groupingBy(label, TreeMap::new, Collectors.counting()));
        long top = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return new Bars(
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .map(one -> new Bar(one.getKey(), one.getValue(), 100.0 * one.getValue() / top))
                        .toList(),
                top);
    }
}
