package fr.beffroi.acts.similar;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of which nothing is taken: one problem that says where, what and what to do. */
public final class UnreadableScdl extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient ScdlProblem problem;

    UnreadableScdl(ScdlProblem problem) {
        super(problem.key());
        this.problem = problem;
    }

    static UnreadableScdl of(String file, @Nullable Integer line, String key, String... arguments) {
        return new UnreadableScdl(new ScdlProblem(file, line, null, key, List.of(arguments)));
    }

    public ScdlProblem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem.message(Locale.FRENCH);
    }
}
