package fr.beffroi.documents;

import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of an office document's tables; a table within a cell is text of that cell. */
final class OfficeTables<E extends Exception> {
    private final DocumentBody<E> body;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int depth;

    OfficeTables(DocumentBody<E> body) {
        this.body = body;
    }

    boolean inside() {
        return depth > 0;
    }

    void start() throws E {
        if (depth++ == 0) {
            body.startTable();
        }
    }

    void cellText(String text) {
        cell.append(cell.isEmpty() ? "" : "\n").append(text);
    }

    void endCell() {
        if (depth == 1) {
            cells.add(cell.toString());
            cell.setLength(0);
        }
    }

    void endRow() throws E {
        if (depth == 1) {
            body.row(cells);
            cells = new ArrayList<>();
        }
    }

    void end() throws E {
        if (--depth == 0) {
            body.endTable();
        }
    }
}
