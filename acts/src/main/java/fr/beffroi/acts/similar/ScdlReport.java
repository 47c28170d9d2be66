package fr.beffroi.acts.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong and what was guessed, while a file is read. */
final class ScdlReport {
    private final List<ScdlProblem> errors = new ArrayList<>();
    private final List<ScdlProblem> notices = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    void error(String file, int line, @Nullable String field, String key, String... arguments) {
        errors.add(new ScdlProblem(file, line, field, key, List.of(arguments)));
    }

    void notice(String file, @Nullable Integer line, @Nullable String field, String key, String... arguments) {
        notices.add(new ScdlProblem(file, line, field, key, List.of(arguments)));
    }

    /** What holds for a whole column is told of its first line. */
    void noticeOnce(String file, int line, Column column, String key) {
        if (told.add(key + column)) {
            notice(file, line, column.name(), key);
        }
    }

    List<ScdlProblem> errors() {
        return errors;
    }

    List<ScdlProblem> notices() {
        return notices;
    }
}
