package fr.beffroi.server.drafting;

import fr.beffroi.acts.check.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say of a text, in the words of the reader.
 *
 * @param conform how many rules found nothing to hold against it
 */
record Checked(List<Found> findings, List<Lacking> notVerified, int conform) {
    Checked {
        findings = List.copyOf(findings);
        notVerified = List.copyOf(notVerified);
    }

    /**
     * @param todo what to do about it; "" where its message says so
     * @param part id of the part that it is about; null: the whole
     */
    record Found(
            String rule,
            Severity severity,
            String article,
            String title,
            String message,
            String todo,
            @Nullable String part) {}

    /** A rule that lacked something. @param missing "il manque …" */
    record Lacking(String rule, String article, String title, String missing) {}

    boolean isBlocking() {
        return findings.stream().anyMatch(found -> found.severity() == Severity.BLOCKING);
    }
}
