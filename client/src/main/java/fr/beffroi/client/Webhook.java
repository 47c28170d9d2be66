package fr.beffroi.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** Whether what came to a program's address was sent by its Beffroi, just now. */
public final class Webhook {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private Webhook() {}

    /**
     * @param secret of the key that the header {@code Beffroi-Key} names
     * @param path that was called, with its query
     * @param timestamp the header {@code Beffroi-Timestamp}
     * @param signature the header {@code Beffroi-Signature}
     * @param body as it came
     */
    public static boolean isGenuine(
            String secret, String path, String timestamp, String signature, byte[] body, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        String expected = Signature.of(secret, "beffroi-webhook-v1", "POST", path, timestamp, body, "");
        return age.abs().compareTo(WINDOW) <= 0
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
