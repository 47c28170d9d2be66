package fr.beffroi.oversight.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One event of a journal. Its {@link #bytes()} are stored as they are and never written again: the tree hashes them.
 *
 * @param journal name of the journal, as in its {@linkplain Head heads}: an entry is worth nothing in another's
 * @param type what happened, e.g. {@code decision.taken}
 * @param at when, kept to the millisecond
 * @param subject what it is about: a proposal, a use, an account
 * @param facts public values in the clear, of the types {@link CanonicalJson} writes; nothing personal
 * @param commitments personal values, by name: their hashes alone go into the bytes
 */
public record Entry(
        String journal,
        String type,
        Instant at,
        UUID subject,
        Map<String, ?> facts,
        Map<String, Commitment> commitments) {
    /** Version of the form of the bytes. */
    public static final int VERSION = 1;

    /** An entry's bytes are never longer: what is longer belongs outside, with its hash in the entry. */
    public static final int LONGEST = 1 << 20;

    public Entry {
        if (!Head.NAME.matcher(journal).matches()) {
            throw new IllegalArgumentException("journal.name");
        }
        if (type.isBlank()) {
            throw new IllegalArgumentException("journal.entry_type");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
        commitments = Map.copyOf(commitments);
    }

    /**
     * Canonical JSON on one line: {@code at}, {@code commitments}, {@code facts}, {@code journal}, {@code subject},
     * {@code type}, {@code v}.
     *
     * @throws IllegalArgumentException if a fact has no canonical JSON, or the entry is longer than {@link #LONGEST}
     */
    public byte[] bytes() {
        Map<String, String> hashes = new TreeMap<>();
        commitments.forEach((name, commitment) -> hashes.put(name, commitment.hash()));
        byte[] bytes = CanonicalJson.bytes(Map.of(
                "v", VERSION,
                "journal", journal,
                "type", type,
                "at", at.toString(),
                "subject", subject.toString(),
                "facts", facts,
                "commitments", hashes));
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("journal.entry_too_long");
        }
        return bytes;
    }
}
