package fr.beffroi.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One table of figures: Markdown for people, a list of objects for programs. Numbers are kept with their format. */
final class Table {
    private final String title;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(title + ": " + cells.length + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    String title() {
        return title;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n");
        line(text, columns);
        line(text, columns.stream().map(column -> "---").toList());
        for (List<Object> row : rows) {
            line(text, row.stream().map(Table::shown).toList());
        }
        return text.toString();
    }

    List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String shown(Object cell) {
        if (cell instanceof Double number) {
            return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : number >= 1 ? "%.2f" : "%.3f", number);
        }
        return cell instanceof Number number ? String.format(Locale.ROOT, "%,d", number.longValue()) : cell.toString();
    }
}
