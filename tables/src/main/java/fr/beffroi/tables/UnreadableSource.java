package fr.beffroi.tables;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of which nothing is taken: one problem that says where, what and what to do. */
public final class UnreadableSource extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient SourceProblem problem;

    public UnreadableSource(SourceProblem problem) {
        super(problem.key());
        this.problem = problem;
    }

    /** @param key of a text of this module */
    public static UnreadableSource of(
            String file, @Nullable Integer line, @Nullable String field, String key, String... args) {
        return new UnreadableSource(new SourceProblem(file, line, field, key, List.of(args)));
    }

    public SourceProblem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem.message(Locale.FRENCH);
    }
}
