package fr.beffroi.acts.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reading order of one page: bands that share a gutter are read column by column, unless they are a table, which is
 * read row by row.
 */
final class PageLayout {
    private static final double GAP_BEFORE_PARAGRAPH = 1.45;
    private static final double GAP_APART = 1.9;
    private static final double GAP_ENDS_COLUMNS = 2.6;
    private static final double ALIGNED = 3;
    private static final int MOST_ABOVE = 4;
    private static final int DEEPEST = 6;

    private final List<Placed> lines = new ArrayList<>();

    /** @param blockStart whether it is the first of a column, a table or the page */
    private record Placed(String text, double left, double right, double baseline, double size, boolean blockStart) {}

    /** A line of the page as it is read. */
    record Read(String text, boolean opens, boolean apart) {}

    private PageLayout() {}

    static List<Read> of(List<Word> words) {
        var layout = new PageLayout();
        layout.order(Segments.of(words), 0);
        return layout.read();
    }

    private void order(List<Segment> segments, int depth) {
        List<Row> rows = Row.of(segments);
        boolean blockStart = true;
        List<Gutter> kept = List.of();
        int i = 0;
        while (i < rows.size()) {
            List<Gutter> own = gutters(rows, i);
            List<Gutter> shared = own.isEmpty() ? kept : own;
            kept = List.of();
            if (shared.isEmpty() || depth == DEEPEST) {
                plain(rows.get(i), blockStart);
                blockStart = false;
                i++;
                continue;
            }
            int end = i + 1;
            while (end < rows.size()) {
                List<Gutter> next = rows.get(end).narrow(shared);
                if (rows.get(end).oneSided(next) && farBelow(rows.get(end - 1), rows.get(end))) {
                    break;
                }
                if (isLost(shared, next)) {
                    kept = next;
                    break;
                }
                shared = next;
                end++;
            }
            band(rows.subList(i, end), shared, depth);
            blockStart = true;
            i = end;
        }
    }

    /** The gutters beside a row; of a row alone, those of the rows below if it is the first of a column there. */
    private static List<Gutter> gutters(List<Row> rows, int i) {
        int below = i;
        List<Gutter> gutters = rows.get(i).gutters();
        int last = Math.min(rows.size() - 1, i + MOST_ABOVE);
        while (gutters.isEmpty() && below < last && !farBelow(rows.get(below), rows.get(below + 1))) {
            below++;
            gutters = rows.get(below).gutters();
        }
        List<Row> above = rows.subList(i, below);
        for (Gutter gutter : gutters) {
            boolean column = above.stream().allMatch(r -> Math.abs(r.left() - gutter.right()) < ALIGNED);
            if (column) {
                List<Gutter> white = gutters;
                for (Row row : above) {
                    white = row.narrow(white);
                }
                return white;
            }
        }
        return List.of();
    }

    /** Whether a row covers one of these gutters whole: what comes below it is set otherwise. */
    private static boolean isLost(List<Gutter> gutters, List<Gutter> left) {
        return gutters.stream()
                .anyMatch(g -> left.stream().noneMatch(l -> l.left() < g.right() && g.left() < l.right()));
    }

    private void band(List<Row> rows, List<Gutter> gutters, int depth) {
        List<Segment> segments =
                rows.stream().flatMap(r -> r.segments().stream()).toList();
        var grid = new Grid(segments, gutters);
        if (grid.isTable()) {
            boolean first = true;
            for (Grid.Line line : grid.lines()) {
                lines.add(new Placed(line.text(), line.left(), line.right(), line.baseline(), line.size(), first));
                first = false;
            }
            return;
        }
        Gutter widest =
                gutters.stream().max(Comparator.comparingDouble(Gutter::width)).orElseThrow();
        for (List<Segment> column : new Grid(segments, List.of(widest)).columns()) {
            order(column, depth + 1);
        }
    }

    private void plain(Row row, boolean blockStart) {
        boolean first = blockStart;
        for (Segment segment : row.segments()) {
            lines.add(new Placed(
                    segment.text(), segment.left(), segment.right(), segment.baseline(), segment.size(), first));
            first = false;
        }
    }

    private static boolean farBelow(Row above, Row row) {
        return row.top() - above.bottom() > (GAP_ENDS_COLUMNS - 1) * above.size();
    }

    /** Paragraphs: white space above, another letter size, an indent, or a line above that ends short. */
    private List<Read> read() {
        var read = new ArrayList<Read>();
        for (int i = 0; i < lines.size(); i++) {
            Placed line = lines.get(i);
            if (i == 0) {
                read.add(new Read(line.text, true, false));
                continue;
            }
            Placed above = lines.get(i - 1);
            double step = line.baseline - above.baseline;
            double size = Math.max(line.size, above.size);
            boolean apart = line.blockStart || step > GAP_APART * size || step < -size;
            boolean indent = line.left - above.left > 1.2 * size;
            boolean shortAbove = above.right < line.right - 6 * size && above.text.matches(".*[.;:!?,]");
            boolean otherSize = Math.abs(line.size - above.size) > 0.15 * size;
            boolean opens = apart || step > GAP_BEFORE_PARAGRAPH * size || indent || shortAbove || otherSize;
            read.add(new Read(line.text, opens, apart));
        }
        return read;
    }
}
