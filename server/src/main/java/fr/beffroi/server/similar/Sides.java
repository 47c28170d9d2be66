package fr.beffroi.server.similar;

import fr.beffroi.acts.editing.WordDifference;
import fr.beffroi.acts.editing.WordDifference.Kind;
import fr.beffroi.acts.editing.WordDifference.Span;
import fr.beffroi.acts.similar.Comparison;
import fr.beffroi.acts.written.PartKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as two columns: on each side the words of that side, those that the other lacks marked. */
final class Sides {
    private Sides() {}

    /** @param rows of one kind, in order */
    record Group(PartKind kind, List<Row> rows) {}

    /** @param left empty where only the right act has it @param right empty where only the left act has it */
    record Row(List<Span> left, List<Span> right, double likeness) {
        public boolean isAlone() {
            return left.isEmpty() || right.isEmpty();
        }

        public boolean isSame() {
            return !isAlone() && left.size() == 1 && left.equals(right);
        }
    }

    static List<Group> of(Comparison comparison) {
        List<Group> groups = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            List<Row> rows = comparison.rows().stream()
                    .filter(row -> row.kind() == kind)
                    .map(row -> new Row(
                            side(row.left(), row.difference(), Kind.REMOVED),
                            side(row.right(), row.difference(), Kind.ADDED),
                            row.likeness()))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(kind, rows));
            }
        }
        return groups;
    }

    private static List<Span> side(@Nullable String text, @Nullable WordDifference difference, Kind own) {
        if (text == null) {
            return List.of();
        }
        return difference == null
                ? List.of(new Span(Kind.KEPT, text))
                : difference.spans().stream()
                        .filter(span -> span.kind() == Kind.KEPT || span.kind() == own)
                        .toList();
    }
}
