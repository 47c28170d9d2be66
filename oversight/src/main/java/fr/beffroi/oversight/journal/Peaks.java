package fr.beffroi.oversight.journal;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The root of a growing tree in a few hashes: those of its complete subtrees, one per 1 of the size in binary. */
final class Peaks {
    private final byte[] @Nullable [] peaks = new byte[Long.SIZE][];
    private final MessageDigest digest = Sha256.digest();
    private long size;

    long size() {
        return size;
    }

    void add(byte[] buffer, int from, int to) {
        digest.update((byte) 0);
        digest.update(buffer, from, to - from);
        byte[] hash = digest.digest();
        int level = 0;
        for (; ((size >> level) & 1) == 1; level++) {
            hash = node(peaks[level], hash);
        }
        peaks[level] = hash;
        size++;
    }

    byte[] root() {
        byte[] root = null;
        for (int level = 0; level < Long.SIZE - 1; level++) {
            if (((size >> level) & 1) == 1) {
                root = root == null ? peaks[level] : node(peaks[level], root);
            }
        }
        return root == null ? Sha256.of() : root;
    }

    private byte[] node(byte @Nullable [] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
