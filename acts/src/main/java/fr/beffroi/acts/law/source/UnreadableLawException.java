package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.LawProblem;
import java.io.IOException;
import java.util.Locale;

/** Nothing can be read from a source. {@link #getMessage} is one line in the language of the machine. */
public final class UnreadableLawException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient LawProblem problem;

    UnreadableLawException(String file, String key, String... arguments) {
        super(key);
        this.problem = LawProblem.skipped(file, key, arguments);
    }

    public LawProblem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem.message(Locale.getDefault());
    }
}
