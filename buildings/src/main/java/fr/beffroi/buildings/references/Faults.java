package fr.beffroi.buildings.references;

import fr.beffroi.tables.SourceProblem;
import fr.beffroi.tables.UnreadableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What refuses a file of references, in this package's words. */
final class Faults {
    private Faults() {}

    static UnreadableSource of(String file, @Nullable Integer line, String key, String... arguments) {
        return new UnreadableSource(new SourceProblem(file, line, null, Field.BUNDLE, key, List.of(arguments)));
    }
}
