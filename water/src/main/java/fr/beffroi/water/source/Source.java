package fr.beffroi.water.source;

import java.io.IOException;
import java.nio.file.Path;

/** A table and what its columns say. */
public record Source(Table table, Mapping mapping) {
    /** Reads the file and guesses its mapping. */
    public static Source guess(Path path, Subject subject) throws IOException {
        Table table = Table.read(path, subject);
        return new Source(table, Mapping.guess(subject, table.columns()));
    }

    String declaredProjection() throws UnreadableSource {
        String declared = table.projection().isEmpty() ? mapping.projection() : table.projection();
        if (!declared.isEmpty() && !Projection.isKnown(declared)) {
            throw UnreadableSource.of(table.file(), null, null, "source.projection", declared);
        }
        return declared;
    }
}
