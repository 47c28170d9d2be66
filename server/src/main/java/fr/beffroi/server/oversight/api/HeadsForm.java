package fr.beffroi.server.oversight.api;

import fr.beffroi.oversight.journal.Head;
import fr.beffroi.server.oversight.JournalBook;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * Signed heads of a journal, smallest first.
 *
 * @param key the Ed25519 public key that signed them (X.509), Base64
 */
record HeadsForm(
        @NotNull String journal,
        @NotNull String key,
        @NotNull List<HeadForm> heads) {
    private static final int MOST = 10_000;

    static HeadsForm of(JournalBook journal, long after, int limit) {
        return new HeadsForm(
                journal.name(),
                journal.publicKey(),
                journal.heads(after, Math.clamp(limit, 1, MOST)).stream()
                        .map(HeadForm::of)
                        .toList());
    }

    record HeadForm(
            @NotNull String journal,
            long size,
            @NotNull String root,
            @NotNull Instant at,
            @NotNull String signature) {
        static HeadForm of(Head head) {
            return new HeadForm(head.journal(), head.size(), head.root(), head.at(), head.signature());
        }
    }
}
