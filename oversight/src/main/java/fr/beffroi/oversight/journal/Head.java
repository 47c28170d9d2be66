package fr.beffroi.oversight.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A signed state of one journal: {@code size} entries whose root is {@code root}.
 *
 * @param journal name of the journal, e.g. the collectivity's SIREN or slug: 1 to 100 of {@code A-Z a-z 0-9 . _ : -}
 * @param size number of entries, at least 0
 * @param root hexadecimal, lower case
 * @param at when it was signed; kept to the millisecond, so that a database gives back what was signed
 * @param signature Ed25519 over the canonical JSON of the other fields, Base64
 */
public record Head(String journal, long size, String root, Instant at, String signature) {
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Head {
        if (!NAME.matcher(journal).matches()) {
            throw new IllegalArgumentException("journal.name");
        }
        if (size < 0 || !HASH.matcher(root).matches()) {
            throw new IllegalArgumentException("journal.head_malformed");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The bytes under the signature: canonical JSON of {@code at}, {@code journal}, {@code root} and {@code size}. */
    public byte[] signedBytes() {
        return CanonicalJson.bytes(Map.of("at", at.toString(), "journal", journal, "root", root, "size", size));
    }
}
