package fr.beffroi.server.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that is examined for a use.
 *
 * @param says its words if they are quoted, else the gist of them
 * @param quoted whether they are the article's own
 * @param versions oldest first
 */
record LegalText(
        String id, String law, String article, String title, String says, boolean quoted, List<Version> versions) {
    /**
     * @param applies from when on; null where that is not known
     * @param note what that version is
     * @param source where it was read
     * @param confirmed whether somebody held it against the official text
     */
    record Version(@Nullable LocalDate applies, String note, String source, boolean confirmed) {}
}
