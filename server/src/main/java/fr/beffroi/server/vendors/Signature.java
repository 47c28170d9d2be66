package fr.beffroi.server.vendors;

import fr.beffroi.server.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a call and a webhook are signed by: HMAC-SHA-256, keyed by the secret as it is written, over six lines joined by a line
 * feed. The first says which of the two it is, so that neither can be played back as the other; the last is the key of
 * idempotency, so that a call overheard cannot be played back under another.
 */
final class Signature {
    static final String KEY = "Beffroi-Key";
    static final String TIMESTAMP = "Beffroi-Timestamp";
    static final String HEADER = "Beffroi-Signature";
    static final String IDEMPOTENCY = "Idempotency-Key";
    static final String REQUEST = "beffroi-request-v1";
    static final String WEBHOOK = "beffroi-webhook-v1";

    private static final String SCHEME = "v1=";

    private Signature() {}

    /**
     * @param kind {@link #REQUEST} or {@link #WEBHOOK}
     * @param path as it is sent, with its query
     * @param second since 1970, as it is sent
     * @param idempotency the header {@link #IDEMPOTENCY}; empty where there is none
     */
    static String of(
            String secret, String kind, String method, String path, String second, byte[] body, String idempotency) {
        String lines = String.join("\n", kind, method, path, second, Sha256.of(body), idempotency);
        return SCHEME + hex(mac(secret.getBytes(StandardCharsets.UTF_8), lines));
    }

    /** In a time that tells nothing of how much agrees. */
    static boolean agrees(String expected, String presented) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
