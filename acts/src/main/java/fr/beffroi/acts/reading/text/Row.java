package fr.beffroi.acts.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Segments that overlap in height: one line across the page, or columns whose lines interlock. */
record Row(List<Segment> segments) {
    private static final double OVERLAP = 0.4;

    static List<Row> of(List<Segment> segments) {
        var rows = new ArrayList<Row>();
        var open = new ArrayList<Segment>();
        double bottom = Double.NEGATIVE_INFINITY;
        for (Segment segment : segments.stream()
                .sorted(Comparator.comparingDouble(Segment::top).thenComparingDouble(Segment::left))
                .toList()) {
            double height = segment.bottom() - segment.top();
            if (!open.isEmpty() && bottom - segment.top() < OVERLAP * height) {
                rows.add(new Row(List.copyOf(open)));
                open.clear();
                bottom = Double.NEGATIVE_INFINITY;
            }
            open.add(segment);
            bottom = Math.max(bottom, segment.bottom());
        }
        if (!open.isEmpty()) {
            rows.add(new Row(List.copyOf(open)));
        }
        return rows;
    }

    double top() {
        return segments.stream().mapToDouble(Segment::top).min().orElse(0);
    }

    double bottom() {
        return segments.stream().mapToDouble(Segment::bottom).max().orElse(0);
    }

    double left() {
        return segments.stream().mapToDouble(Segment::left).min().orElse(0);
    }

    double size() {
        return segments.stream().mapToDouble(Segment::size).max().orElse(0);
    }

    /** The white between its segments. */
    List<Gutter> gutters() {
        var gutters = new ArrayList<Gutter>();
        double right = Double.POSITIVE_INFINITY;
        for (Segment segment : byLeft()) {
            if (segment.left() - right >= Gutter.NARROWEST) {
                gutters.add(new Gutter(right, segment.left()));
            }
            right = right == Double.POSITIVE_INFINITY ? segment.right() : Math.max(right, segment.right());
        }
        return gutters;
    }

    /** What stays white of these gutters beside this row too. */
    List<Gutter> narrow(List<Gutter> gutters) {
        var left = gutters;
        for (Segment segment : segments) {
            var next = new ArrayList<Gutter>();
            for (Gutter gutter : left) {
                if (segment.right() <= gutter.left() || segment.left() >= gutter.right()) {
                    next.add(gutter);
                    continue;
                }
                add(next, new Gutter(gutter.left(), segment.left()));
                add(next, new Gutter(segment.right(), gutter.right()));
            }
            left = next;
        }
        return left;
    }

    /** Whether it stands on one side of every gutter. */
    boolean oneSided(List<Gutter> gutters) {
        return gutters.stream()
                .allMatch(g -> segments.stream().allMatch(s -> s.middle() < g.middle())
                        || segments.stream().allMatch(s -> s.middle() > g.middle()));
    }

    private List<Segment> byLeft() {
        return segments.stream()
                .sorted(Comparator.comparingDouble(Segment::left))
                .toList();
    }

    private static void add(List<Gutter> gutters, Gutter gutter) {
        if (gutter.width() >= Gutter.NARROWEST) {
            gutters.add(gutter);
        }
    }
}
