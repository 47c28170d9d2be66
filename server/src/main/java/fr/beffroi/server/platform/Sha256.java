package fr.beffroi.server.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that anyone can compute again with {@code sha256sum}. */
public final class Sha256 {
    private Sha256() {}

    /** In hexadecimal, small letters. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /** Its 32 bytes. */
    public static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
