package fr.beffroi.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What opens something to whoever holds it: drawn here, shown once, kept as its hash alone. */
public final class Secret {
    /** None that is taken for another when read aloud or copied by hand. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 256 bits at random, as they stand in an address. */
    public static String draw() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it: 32 bytes. */
    public static byte[] hash(String secret) {
        return Sha256.digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A number to be quoted by telephone or at the desk: it opens nothing. @param first letter, which tells of what kind it is */
    public static String number(char first) {
        StringBuilder drawn = new StringBuilder().append(first);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}
