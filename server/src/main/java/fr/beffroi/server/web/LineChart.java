package fr.beffroi.server.web;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small line chart with an optional band of uncertainty, as coordinates for an SVG that the template {@code ui :: line}
 * draws. No script, no style attribute.
 */
public record LineChart(
        int width,
        int height,
        int left,
        int right,
        String line,
        String band,
        List<Dot> dots,
        List<Tick> ticks,
        List<Tick> labels) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int LEFT = 56;
    private static final int RIGHT = 626;
    private static final int TOP = 14;
    private static final int BOTTOM = 186;

    /** A value of the series, with its interval; give {@code low = high = value} where there is none. */
    public record Point(String label, double value, double low, double high) {}

    public record Dot(double x, double y) {}

    public record Tick(double at, String text) {}

    /**
     * @param points at least one, in order
     * @param top value of the scale's upper end, above 0
     * @param say how a value of the scale is written
     */
    public static LineChart of(List<Point> points, double top, DoubleFunction<String> say) {
        List<Dot> dots = IntStream.range(0, points.size())
                .mapToObj(i -> new Dot(x(i, points.size()), y(points.get(i).value(), top)))
                .toList();
        boolean uncertain = points.stream().anyMatch(p -> p.high() > p.low());
        String above = IntStream.range(0, points.size())
                .mapToObj(i -> at(x(i, points.size()), y(points.get(i).high(), top)))
                .collect(Collectors.joining(" "));
        String below = IntStream.range(0, points.size())
                .map(i -> points.size() - 1 - i)
                .mapToObj(i -> at(x(i, points.size()), y(points.get(i).low(), top)))
                .collect(Collectors.joining(" "));
        int every = Math.max(1, (points.size() + 7) / 8);
        return new LineChart(
                WIDTH,
                HEIGHT,
                LEFT,
                RIGHT,
                dots.stream().map(d -> at(d.x(), d.y())).collect(Collectors.joining(" ")),
                uncertain ? above + " " + below : "",
                dots,
                IntStream.rangeClosed(0, 4)
                        .mapToObj(i -> new Tick(y(top * i / 4, top), say.apply(top * i / 4)))
                        .toList(),
                IntStream.range(0, points.size())
                        .filter(i -> i % every == 0)
                        .mapToObj(
                                i -> new Tick(x(i, points.size()), points.get(i).label()))
                        .toList());
    }

    private static double x(int i, int count) {
        double margin = 24;
        return count == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + margin + (RIGHT - LEFT - 2 * margin) * i / (count - 1);
    }

    private static double y(double value, double top) {
        double share = Math.min(1, Math.max(0, value / top));
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
