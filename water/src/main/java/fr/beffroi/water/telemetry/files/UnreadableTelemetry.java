package fr.beffroi.water.telemetry.files;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of which nothing is taken: one problem that says where, what and what to do. */
public final class UnreadableTelemetry extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient TelemetryProblem problem;

    private UnreadableTelemetry(TelemetryProblem problem) {
        super(problem.key());
        this.problem = problem;
    }

    static UnreadableTelemetry of(
            String file, @Nullable Integer line, @Nullable String field, String key, String... arguments) {
        return new UnreadableTelemetry(new TelemetryProblem(file, line, field, key, List.of(arguments)));
    }

    public TelemetryProblem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem.message(Locale.FRENCH);
    }
}
