package fr.beffroi.server.costs;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** With or without the aid: drawn by proposal from a secret seed, so that nobody chooses and anybody can check once it is told. */
final class Draw {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAC = "HmacSHA256";

    private Draw() {}

    static byte[] seed() {
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /** Even chances, the same for a proposal whoever opens it and whenever. */
    static boolean isAided(byte[] seed, UUID proposal) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(seed, MAC));
            return (mac.doFinal(proposal.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))[0] & 1) == 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
