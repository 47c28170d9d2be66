package fr.beffroi.oversight.decision;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws the decisions that a second person reads again. Whoever knows the secret can check each draw afterwards; whoever
 * decides cannot foresee it, if the server chooses the decision's id ({@link UUID#randomUUID}) and never a client.
 *
 * <p>Keep the outcome with the decision: the rate of a use may change, and a draw is not made twice.
 */
public final class SecondReading {
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec secret;

    /** @param secret known to the server alone, at least 16 bytes */
    public SecondReading(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("second_reading.secret");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * Whether HMAC-SHA-256 of the id, as a fraction of its range, is below the rate.
     *
     * @param rate 0 (none) to 1 (all)
     */
    public boolean drawn(UUID decision, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("use.second_reading_rate");
        }
        // 53 bits: as many as a double holds, so that the fraction stays below 1.
        return (first64Bits(decision) >>> 11) * 0x1p-53 < rate;
    }

    /** @throws NotAllowed if the second reader is the first */
    public static void requireOther(Decision first, Person second) {
        if (first.by().id().equals(second.id())) {
            throw new NotAllowed("decision.second_reader_is_first", second.id().toString());
        }
    }

    private long first64Bits(UUID decision) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(ByteBuffer.allocate(16)
                    .putLong(decision.getMostSignificantBits())
                    .putLong(decision.getLeastSignificantBits())
                    .flip());
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
