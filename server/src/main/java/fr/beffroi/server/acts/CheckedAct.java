package fr.beffroi.server.acts;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.exchange.Facts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check saw and said, in the words it said it in: a later version of the rules changes nothing of it.
 *
 * @param on the day of the check, until which deadlines ran
 */
record CheckedAct(
        String file,
        String sha256,
        Act act,
        Facts facts,
        LocalDate on,
        List<Held> findings,
        List<Lacking> notVerified,
        List<Passed> conform) {
    CheckedAct {
        findings = List.copyOf(findings);
        notVerified = List.copyOf(notVerified);
        conform = List.copyOf(conform);
    }

    /** A finding. @param confirmation "à confirmer dans LEGI", or "" */
    record Held(
            String rule,
            Severity severity,
            String article,
            String title,
            String message,
            String reason,
            String limits,
            String confirmation,
            @Nullable Place where) {}

    /** A rule that could not be verified. @param missing "il manque …" */
    record Lacking(String rule, String article, String title, String missing) {}

    record Passed(String rule, String article, String title) {}

    /** The words where a finding stands, on one line; "" where it is about something absent. */
    String quote(Held finding) {
        return finding.where() == null
                ? ""
                : act.text().at(finding.where()).replaceAll("\\s+", " ").strip();
    }
}
