package fr.beffroi.acts.law;

import java.time.LocalDate;

/**
 * Where law was read.
 *
 * @param name of its file or archive
 * @param madeOn the day whose law it holds
 */
public record Source(String name, Kind kind, LocalDate madeOn) {
    public enum Kind {
        /** DILA's archives: every version with its dates. */
        LEGI,
        /** {@code @socialgouv/legi-data}: today's wording, and the dates of the versions before it. */
        LEGI_DATA,
        /** A code in Markdown, without dates: it never affirms that an article is in force. */
        MARKDOWN,
        /** A code known to be out of date: it shows that a number existed, and nothing of today. */
        OUTDATED
    }

    /** Whether it may affirm what is in force. */
    public boolean dated() {
        return kind == Kind.LEGI || kind == Kind.LEGI_DATA;
    }
}
