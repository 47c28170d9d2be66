package fr.beffroi.water.location.files;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of which nothing is taken: one problem that says where, what and what to do. */
public final class UnreadableLocationFile extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient LocationProblem problem;

    private UnreadableLocationFile(LocationProblem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public static UnreadableLocationFile of(String file, @Nullable Integer line, String key, String... arguments) {
        return new UnreadableLocationFile(new LocationProblem(file, line, key, List.of(arguments)));
    }

    public LocationProblem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem.message(Locale.FRENCH);
    }
}
