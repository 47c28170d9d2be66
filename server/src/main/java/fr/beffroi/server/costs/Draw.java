package fr.beffroi.server.costs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** With or without the aid: drawn by what is asked from a secret seed, so that nobody chooses and anybody can check once it is told. */
final class Draw {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAC = "HmacSHA256";

    private Draw() {}

    static byte[] seed() {
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /** Even chances, the same for what is asked whoever opens it and whenever. */
    static boolean isAided(byte[] seed, String asked) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(seed, MAC));
            return (mac.doFinal(asked.getBytes(StandardCharsets.US_ASCII))[0] & 1) == 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
