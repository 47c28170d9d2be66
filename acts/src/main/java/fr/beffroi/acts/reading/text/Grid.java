package fr.beffroi.acts.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Segments sorted into columns by gutters; a table where their lines answer one another. */
final class Grid {
    private static final double ALIGNED = 0.8;
    private static final int CELL_CHARS = 45;
    /** Cells that only mean something beside the first cell of their row. */
    private static final Pattern VALUE = Pattern.compile(
            "(?iu)[xX✓✔☒☑☐–-]|oui|non|\\d[\\d .,/€%-]*|pr[ée]sente?|absente?|excus[ée]e?|repr[ée]sent[ée]e?"
                    + "|pour|contre|abstention|votant|(?:absente?|excus[ée]e?)?,? ?(?:a donn[ée] )?(?:pouvoir|procuration) .*"
                    + "|.*\\d{1,2}/\\d{2}/\\d{4}");

    /** Words that only mean something before what stands beside them. */
    private static final Pattern LEAD = Pattern.compile(
            "(?iu)vue?s?|consid[ée]rant(?: que)?|attendu(?: que)?|art(?:icle|\\.) ?(?:\\d{1,2}|premier|unique)(?:er)?[ °.:–-]*");
    /** Names of the facts in the head of an act. */
    private static final Pattern NAME_OF_FACT = Pattern.compile(
            "(?iu)(?:n°|num[ée]ro|objet|date|mati[èe]re|nomenclature|classification|convocation|publication|mise en ligne|affichage|s[ée]ance"
                    + "|rapporteu|r[ée]f[ée]rence|domaine|th[èe]me|pr[ée]sidence|transmission|t[ée]l[ée]transmission|r[ée]ception).{0,40}");

    private final List<List<Segment>> columns = new ArrayList<>();

    /** A row as it is read. */
    record Line(String text, double left, double right, double baseline, double size) {}

    Grid(List<Segment> segments, List<Gutter> gutters) {
        List<Gutter> sorted = gutters.stream()
                .sorted(Comparator.comparingDouble(Gutter::left))
                .toList();
        for (int i = 0; i <= sorted.size(); i++) {
            columns.add(new ArrayList<>());
        }
        for (Segment segment : segments) {
            int column = 0;
            while (column < sorted.size()
                    && segment.middle() > sorted.get(column).middle()) {
                column++;
            }
            columns.get(column).add(segment);
        }
    }

    List<List<Segment>> columns() {
        return columns.stream().filter(c -> !c.isEmpty()).toList();
    }

    /**
     * Whether the columns are those of a table: their lines stand on the same heights, and they hold values (a figure, a
     * cross, "présent"), or labels that end with a colon, or three or more columns of short cells.
     */
    boolean isTable() {
        List<List<Segment>> filled = columns();
        if (filled.size() < 2) {
            return false;
        }
        List<Segment> first = filled.getFirst();
        if (filled.size() == 2 && answers(first, filled.getLast())) {
            return true;
        }
        int rows = first.size();
        long aligned = 0;
        long others = 0;
        boolean values = false;
        for (List<Segment> column : filled.subList(1, filled.size())) {
            others += column.size();
            aligned += column.stream()
                    .filter(s -> first.stream().anyMatch(f -> sameHeight(f, s)))
                    .count();
            long known = column.stream()
                    .filter(s -> VALUE.matcher(s.text().strip()).matches())
                    .count();
            values |= known * 5 >= column.size() * 3;
        }
        if (aligned < ALIGNED * others) {
            return false;
        }
        long labels = first.stream().filter(s -> s.text().endsWith(":")).count();
        if (filled.size() == 2) {
            return (values && rows >= 2) || labels * 2 > rows;
        }
        double chars = filled.stream()
                .flatMap(List::stream)
                .mapToInt(s -> s.text().length())
                .average()
                .orElse(0);
        return (rows >= 3 && (values || chars < CELL_CHARS)) || (rows == 2 && secondRowIsValues(filled));
    }

    /** "VU" or "Convocation", line by line, and beside each what belongs to it, which may take several lines. */
    private static boolean answers(List<Segment> first, List<Segment> second) {
        boolean beside = first.stream().allMatch(f -> second.stream().anyMatch(s -> sameHeight(f, s)));
        return beside
                && (first.stream().allMatch(f -> LEAD.matcher(f.text().strip()).matches())
                        || first.size() > 1
                                && first.stream()
                                        .allMatch(f -> NAME_OF_FACT
                                                .matcher(f.text().strip())
                                                .matches()));
    }

    /** Labels in one row and a figure under each. */
    private static boolean secondRowIsValues(List<List<Segment>> filled) {
        return filled.stream()
                .allMatch(c -> c.size() == 2
                        && VALUE.matcher(c.stream()
                                        .max(Comparator.comparingDouble(Segment::baseline))
                                        .orElseThrow()
                                        .text()
                                        .strip())
                                .matches());
    }

    /** Row by row, cells separated by tabs. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        List<Segment> left = new ArrayList<>(columns.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Segment::baseline))
                .toList());
        while (!left.isEmpty()) {
            Segment lead = left.getFirst();
            List<Segment> row = left.stream().filter(s -> sameHeight(lead, s)).toList();
            left.removeAll(row);
            var text = new StringBuilder();
            int column = 0;
            for (List<Segment> cells : columns) {
                if (column++ > 0) {
                    text.append('\t');
                }
                cells.stream()
                        .filter(row::contains)
                        .sorted(Comparator.comparingDouble(Segment::left))
                        .forEach(s -> text.append(s.text()).append(' '));
            }
            lines.add(new Line(
                    text.toString(),
                    row.stream().mapToDouble(Segment::left).min().orElse(0),
                    row.stream().mapToDouble(Segment::right).max().orElse(0),
                    lead.baseline(),
                    lead.size()));
        }
        return lines;
    }

    private static boolean sameHeight(Segment one, Segment other) {
        return Math.abs(one.baseline() - other.baseline()) < 0.4 * Math.min(one.size(), other.size());
    }
}
