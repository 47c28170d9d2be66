package fr.beffroi.answers.local;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of an office document's tables; a table within a cell is text of that cell. */
final class OfficeTables {
    private final Outline outline;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private @Nullable Table table;
    private int depth;

    OfficeTables(Outline outline) {
        this.outline = outline;
    }

    boolean inside() {
        return depth > 0;
    }

    void start() {
        if (depth++ == 0) {
            table = new Table(outline);
        }
    }

    void cellText(String text) {
        cell.append(' ').append(text);
    }

    void endCell() {
        if (depth == 1) {
            cells.add(cell.toString());
            cell.setLength(0);
        }
    }

    void endRow() throws LocalProblem {
        if (depth == 1 && table != null) {
            table.row(0, cells);
            cells = new ArrayList<>();
        }
    }

    void end() throws LocalProblem {
        if (--depth == 0 && table != null) {
            table.end();
        }
    }
}
