package fr.beffroi.oversight.proposal;

import fr.beffroi.oversight.footprint.Energy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One output of a use, waiting for a human. Immutable: a recomposed proposal is a new version that points to the one it
 * replaces.
 *
 * @param kind what the content is, e.g. {@code answer}, {@code forward}, {@code acknowledgement}, {@code to_a_person}
 * @param subject one line that names it in a queue
 * @param content what an acceptance will put into effect: the text of the draft
 * @param version the model or rules that produced it
 * @param urgent first in the queue
 * @param at when it was made, kept to the millisecond
 * @param replaces the earlier version, if this is a recomposition
 */
public record Proposal(
        UUID id,
        UUID use,
        String kind,
        String subject,
        String content,
        List<Evidence> evidence,
        Confidence confidence,
        String version,
        Energy energy,
        boolean urgent,
        Instant at,
        @Nullable UUID replaces) {

    public Proposal {
        evidence = List.copyOf(evidence);
        // A database keeps microseconds: what is read back must have the fingerprint of what was written.
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * SHA-256 (hexadecimal) of the canonical JSON of everything a person sees. A decision names the fingerprint it saw;
     * another state is refused.
     *
     * @throws IllegalArgumentException if a text holds half of a surrogate pair: no text a person can see
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
