package fr.beffroi.answers.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table as lines that can be read aloud: {@code Durée : 10 ans ; Coût : 86 €}. A cell that spans several
 * rows is repeated in each, one that spans several columns stands under the first.
 */
final class Rows {
    // A hostile file may say that a cell spans a million columns.
    private static final int MOST_COLUMNS = 50;

    private final Node table;
    private final Map<Integer, Spanning> spanning = new HashMap<>();

    Rows(Node table) {
        this.table = table;
    }

    private static final class Spanning {
        private final String text;
        private int rowsLeft;

        Spanning(String text, int rowsLeft) {
            this.text = text;
            this.rowsLeft = rowsLeft;
        }
    }

    List<String> readable() {
        List<String> headers = List.of();
        List<String> lines = new ArrayList<>();
        boolean firstNames = table.all("Colonne").stream()
                .findFirst()
                .map(column -> column.attribute("type"))
                .orElse("")
                .equals("header");
        for (Node row : table.all("Rangée")) {
            List<String> cells = cells(row);
            if (row.attribute("type").equals("header")) {
                headers = headers.isEmpty() ? cells : joined(headers, cells);
            } else {
                String line = line(headers, cells, firstNames);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell : row.all("Cellule")) {
            fillFromAbove(cells);
            String text = text(cell);
            int columns = span(cell, "fusionHorizontale");
            int rows = span(cell, "fusionVerticale");
            for (int i = 0; i < columns && cells.size() < MOST_COLUMNS; i++) {
                String shown = i == 0 || row.attribute("type").equals("header") ? text : "";
                if (rows > 1) {
                    spanning.put(cells.size(), new Spanning(shown, rows - 1));
                }
                cells.add(shown);
            }
        }
        fillFromAbove(cells);
        return cells;
    }

    private void fillFromAbove(List<String> cells) {
        Spanning above = spanning.get(cells.size());
        while (above != null && above.rowsLeft > 0 && cells.size() < MOST_COLUMNS) {
            above.rowsLeft--;
            cells.add(above.text);
            above = spanning.get(cells.size());
        }
    }

    private static int span(Node cell, String attribute) {
        String span = cell.attribute(attribute);
        return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }

    private static String text(Node cell) {
        List<String> parts = new ArrayList<>();
        for (Node child : cell.children()) {
            if (child.is("Liste")) {
                child.all("Item").forEach(item -> parts.add(item.words()));
            } else {
                parts.add(child.words());
            }
        }
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static List<String> joined(List<String> upper, List<String> lower) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? upper.get(i) : "";
            String below = i < lower.size() ? lower.get(i) : "";
            joined.add(above.equals(below) ? above : Text.normalised(above + " " + below));
        }
        return joined;
    }

    private static String line(List<String> headers, List<String> cells, boolean firstNames) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String header = i < headers.size() ? headers.get(i) : "";
            if (!cell.isEmpty()) {
                boolean bare = header.isEmpty() || (i == 0 && firstNames);
                parts.add(bare ? cell : header + " : " + cell);
            }
        }
        return String.join(" ; ", parts);
    }
}
