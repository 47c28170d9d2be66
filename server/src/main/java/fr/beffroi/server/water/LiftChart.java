package fr.beffroi.server.water;

import fr.beffroi.water.risk.Baseline;
import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The share of later breaks found against the share of the length walked, as coordinates for an SVG: the ranking with its band
 * beside the simple rankings.
 *
 * @param line of the ranking
 * @param band its 95 %
 * @param chance what walking at random finds
 */
record LiftChart(String line, String band, String chance, List<Simple> simple, List<Tick> across, List<Tick> up) {
    static final int WIDTH = 640;
    static final int HEIGHT = 380;
    private static final int LEFT = 56;
    private static final int RIGHT = 626;
    private static final int TOP = 12;
    private static final int BOTTOM = 340;

    /** @param baseline whose line it is */
    record Simple(Baseline baseline, String line) {}

    record Tick(double at, int percent) {}

    static LiftChart of(HonestTest test) {
        List<Outcome.Point> curve = test.model().curve();
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        curve.forEach(
                point -> above.add(at(point.lengthPercent(), point.captured().high())));
        curve.reversed()
                .forEach(point ->
                        below.add(at(point.lengthPercent(), point.captured().low())));
        List<Simple> simple = new ArrayList<>();
        test.baselines().forEach((baseline, outcome) -> simple.add(new Simple(baseline, line(outcome.curve()))));
        return new LiftChart(
                line(curve),
                at(0, 0) + " " + String.join(" ", above) + " " + at(100, 100) + " " + String.join(" ", below),
                at(0, 0) + " " + at(100, 100),
                simple,
                IntStream.rangeClosed(0, 5)
                        .mapToObj(i -> new Tick(x(20.0 * i), 20 * i))
                        .toList(),
                IntStream.rangeClosed(0, 5)
                        .mapToObj(i -> new Tick(y(20.0 * i), 20 * i))
                        .toList());
    }

    private static String line(List<Outcome.Point> curve) {
        return at(0, 0)
                + curve.stream()
                        .map(point ->
                                " " + at(point.lengthPercent(), point.captured().value()))
                        .collect(Collectors.joining())
                + " " + at(100, 100);
    }

    private static String at(double lengthPercent, double captured) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(lengthPercent), y(captured));
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * percent / 100;
    }

    private static double y(double percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100;
    }
}
