package fr.beffroi.oversight.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Stands in an entry for a personal value: SHA-256 of a 128-bit random salt and the value. Destroying the salt (kept
 * outside the entry) makes the value unprovable and unguessable, and leaves the journal valid.
 *
 * <p>Only the {@linkplain #hash() hash} goes into an {@link Entry}. The salt has a fixed length, so that no other pair
 * of salt and value gives the same bytes.
 *
 * @param salt 16 bytes, hexadecimal
 * @param hash SHA-256(salt ‖ UTF-8 value), hexadecimal
 */
public record Commitment(String salt, String hash) {
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Commitment {
        if (!SALT.matcher(salt).matches() || !Head.HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("commitment.malformed");
        }
    }

    /** Commits to a value, with a fresh salt. */
    public static Commitment to(String value) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Commitment(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash(salt, value)));
    }

    /** Whether this is a commitment to {@code value}. */
    public boolean opens(String value) {
        HexFormat hex = HexFormat.of();
        return MessageDigest.isEqual(hash(hex.parseHex(salt), value), hex.parseHex(hash));
    }

    /** The record's own text would print the salt into a log. */
    @Override
    public String toString() {
        return "Commitment[hash=" + hash + "]";
    }

    private static byte[] hash(byte[] salt, String value) {
        return Sha256.of(salt, value.getBytes(StandardCharsets.UTF_8));
    }
}
