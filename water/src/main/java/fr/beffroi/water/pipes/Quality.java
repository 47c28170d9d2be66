package fr.beffroi.water.pipes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is lacking or cannot be in what was imported, before anything is computed from it.
 *
 * @param issues each kind at most once, in the order of {@link Kind}; none that did not occur
 */
public record Quality(List<Issue> issues) {
    public Quality {
        issues = List.copyOf(issues);
    }

    /** @param lines of the file, from 1, rising */
    public record Issue(Kind kind, List<Integer> lines) {
        public Issue {
            lines = List.copyOf(lines);
        }

        public int count() {
            return lines.size();
        }

        /** What was found and what is made of it, in one sentence; English for English locales, else French. */
        public String message(Locale locale) {
            return Messages.text(locale, "quality." + kind.name().toLowerCase(Locale.ROOT), count());
        }
    }

    /** First of pipes, then of repairs. */
    public enum Kind {
        PIPE_WITHOUT_DATE,
        PIPE_LAID_IN_FUTURE,
        PIPE_WITHOUT_MATERIAL,
        PIPE_WITHOUT_DIAMETER,
        PIPE_OF_IMPOSSIBLE_DIAMETER,
        PIPE_WITHOUT_PLACE,
        /** Left out, for want of an exposure. */
        PIPE_WITHOUT_LENGTH,
        /** Left out; the first one is kept. */
        PIPE_TWICE,
        /** Left out. */
        PIPE_OUT_OF_SERVICE,
        /** Left out. */
        PIPE_OF_SERVICE_CONNECTION,
        REPAIR_OLDER_THAN_PIPE,
        REPAIR_THAT_NO_PIPE_EXPLAINS,
        /** Left out. */
        REPAIR_WITHOUT_DATE,
        /** Left out. */
        REPAIR_IN_FUTURE,
        /** Left out; the first one is kept. */
        REPAIR_TWICE,
        REPAIR_OF_SERVICE_CONNECTION,
        REPAIR_OF_FITTING,
        REPAIR_CANCELLED
    }

    public Optional<Issue> find(Kind kind) {
        return issues.stream().filter(issue -> issue.kind() == kind).findFirst();
    }

    /** @return 0 where it did not occur */
    public int count(Kind kind) {
        return find(kind).map(Issue::count).orElse(0);
    }
}
