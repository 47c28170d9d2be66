package fr.beffroi.oversight.journal;

import java.util.Arrays;

/** A growing row of 32-byte hashes, held in one array. */
final class Hashes {
    private static final int MOST = Integer.MAX_VALUE / Sha256.LENGTH - 1;

    private byte[] bytes = new byte[16 * Sha256.LENGTH];
    private int count;

    int count() {
        return count;
    }

    void add(byte[] hash) {
        if (count == MOST) {
            throw new IllegalStateException("journal.full");
        }
        if ((count + 1) * Sha256.LENGTH > bytes.length) {
            long wider = Math.min((long) MOST * Sha256.LENGTH, bytes.length + (bytes.length / 2L));
            bytes = Arrays.copyOf(bytes, (int) (wider / Sha256.LENGTH) * Sha256.LENGTH);
        }
        System.arraycopy(hash, 0, bytes, count * Sha256.LENGTH, Sha256.LENGTH);
        count++;
    }

    byte[] get(long index) {
        int from = Math.toIntExact(index) * Sha256.LENGTH;
        return Arrays.copyOfRange(bytes, from, from + Sha256.LENGTH);
    }
}
