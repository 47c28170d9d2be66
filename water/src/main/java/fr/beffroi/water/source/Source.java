package fr.beffroi.water.source;

import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;

/** A table and what its columns say. */
public record Source(Table table, Mapping mapping) {
    static final String BUNDLE = "fr.beffroi.water.source.messages";

    /** Reads the file and guesses its mapping. */
    public static Source guess(Path path, Subject subject) throws IOException {
        Table table = Table.read(path, subject::isLayer);
        return new Source(table, Mapping.guess(subject, table.columns()));
    }

    /** What the columns say, row by row. */
    Cells<Field> cells() throws UnreadableSource {
        mapping.check(table);
        return new Cells<>(table, mapping.columns());
    }

    String declaredProjection() throws UnreadableSource {
        String declared = table.projection().isEmpty() ? mapping.projection() : table.projection();
        return Projection.checked(table.file(), declared);
    }
}
