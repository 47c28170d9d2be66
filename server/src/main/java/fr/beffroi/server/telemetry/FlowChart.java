package fr.beffroi.server.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Flows over time, several lines with gaps, as coordinates for an SVG that {@code telemetry/chart :: chart} draws. No script,
 * no style attribute.
 *
 * @param span part of the time that is shaded: where the rise was seen; null for none
 */
record FlowChart(
        List<Line> lines,
        List<Mark> ticks,
        List<Mark> labels,
        @Nullable Span span) {
    static final int WIDTH = 720;
    static final int HEIGHT = 240;
    static final int LEFT = 44;
    static final int RIGHT = 710;
    static final int TOP = 12;
    static final int BOTTOM = 206;
    private static final int STEPS = 4;
    private static final int MOST_LABELS = 7;

    /**
     * @param style class of the stylesheet, and key of its name
     * @param pieces without gaps
     */
    record Line(String style, List<String> pieces) {}

    record Mark(double at, String text) {}

    record Span(double from, double width) {}

    /** @param values one for each moment; null where unknown */
    record Values(String style, List<@Nullable Double> values) {}

    /**
     * @param moments in words, one for each value
     * @param every how many moments are the least between two of which the words are shown
     * @param from first moment that is shaded; -1 for none
     * @param to last moment that is shaded
     */
    static FlowChart of(List<String> moments, List<Values> lines, int every, int from, int to) {
        double most = lines.stream()
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double top = top(most);
        int count = moments.size();
        List<Mark> ticks = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double value = top * i / STEPS;
            ticks.add(new Mark(y(value, top), String.format(Locale.FRANCE, top < 4 ? "%.1f" : "%.0f", value)));
        }
        List<Mark> labels = new ArrayList<>();
        int step = every * Math.max(1, (int) Math.ceil(count / (double) every / MOST_LABELS));
        for (int i = 0; i < count; i += step) {
            labels.add(new Mark(x(i, count), moments.get(i)));
        }
        Span span = from < 0 ? null : new Span(x(from, count), Math.max(2, x(to, count) - x(from, count)));
        return new FlowChart(
                lines.stream()
                        .map(line -> new Line(line.style(), pieces(line.values(), top)))
                        .toList(),
                ticks,
                labels,
                span);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return BOTTOM;
    }

    private static List<String> pieces(List<@Nullable Double> values, double top) {
        List<String> pieces = new ArrayList<>();
        StringJoiner piece = new StringJoiner(" ");
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                piece.add(String.format(Locale.ROOT, "%.1f,%.1f", x(i, values.size()), y(value, top)));
            } else if (piece.length() > 0) {
                pieces.add(piece.toString());
                piece = new StringJoiner(" ");
            }
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /** The next of 1, 1.2, 1.6, 2… 10, 12… whose quarters are easy to read. */
    private static double top(double most) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(most, 0.1))));
        for (double times : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10}) {
            if (most <= times * unit) {
                return times * unit;
            }
        }
        return 10 * unit;
    }

    private static double x(int i, int count) {
        return count < 2 ? LEFT : LEFT + (RIGHT - LEFT) * (double) i / (count - 1);
    }

    private static double y(double value, double top) {
        return BOTTOM - (BOTTOM - TOP) * Math.clamp(value / top, 0, 1);
    }
}
