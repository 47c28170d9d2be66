package fr.beffroi.oversight.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 9162 §2.1 Merkle tree over SHA-256, grown one leaf at a time. Hash of a leaf: SHA-256(0x00 ‖ entry); of a node:
 * SHA-256(0x01 ‖ left ‖ right).
 *
 * <p>Keeps the hashes of all leaves and of all complete subtrees (64 bytes per leaf together), so that a root or a proof
 * of any past size costs a number of hashes that grows with the logarithm of the size. Holds up to 67 million leaves.
 * Not safe for use by several threads at once.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** Row k holds the roots of the complete subtrees of 2^k leaves, from left to right. */
    private final List<Hashes> rows = new ArrayList<>(List.of(new Hashes()));

    /** Appends an entry's stored bytes and returns its index, from 0. */
    public long append(byte[] entry) {
        return appendHash(leafHash(entry));
    }

    /** Appends a leaf by its hash, as kept by a store that need not read its entries again. */
    public long appendHash(byte[] leafHash) {
        if (leafHash.length != Sha256.LENGTH) {
            throw new IllegalArgumentException("journal.hash_malformed");
        }
        long index = size();
        byte[] hash = leafHash;
        rows.getFirst().add(hash);
        // Each 1 at the end of the index's binary form is a subtree that this leaf completes.
        for (int level = 0; ((index >> level) & 1) == 1; level++) {
            hash = node(rows.get(level).get((index >> level) - 1), hash);
            if (rows.size() == level + 1) {
                rows.add(new Hashes());
            }
            rows.get(level + 1).add(hash);
        }
        return index;
    }

    public long size() {
        return rows.getFirst().count();
    }

    /**
     * Root of the first {@code size} leaves; of none: SHA-256 of nothing.
     *
     * @throws IndexOutOfBoundsException if the tree has fewer leaves
     */
    public byte[] root(long size) {
        checkSize(size);
        return size == 0 ? Sha256.of() : hash(0, size);
    }

    /**
     * Audit path (RFC 9162 §2.1.3.1) of leaf {@code index} in the tree of the first {@code size} leaves.
     *
     * @throws IndexOutOfBoundsException if the tree has fewer leaves, or the leaf is not among the first {@code size}
     */
    public List<byte[]> inclusion(long index, long size) {
        checkSize(size);
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("leaf " + index + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(hash(middle, to));
                to = middle;
            } else {
                path.add(hash(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /**
     * Consistency proof (RFC 9162 §2.1.4.1) between the trees of {@code from} and {@code to} leaves; empty if they are
     * the same or {@code from} is 0.
     *
     * @throws IndexOutOfBoundsException if the tree has fewer leaves, or {@code from} is larger than {@code to}
     */
    public List<byte[]> consistency(long from, long to) {
        checkSize(to);
        if (from < 0 || from > to) {
            throw new IndexOutOfBoundsException("from " + from + " to " + to);
        }
        List<byte[]> proof = new ArrayList<>();
        if (from == 0) {
            return proof;
        }
        long start = 0;
        long end = to;
        boolean known = true;
        while (end != from) {
            long middle = start + split(end - start);
            if (from <= middle) {
                proof.add(hash(middle, end));
                end = middle;
            } else {
                proof.add(hash(start, middle));
                start = middle;
                known = false;
            }
        }
        if (!known) {
            proof.add(hash(start, end));
        }
        return proof.reversed();
    }

    /** SHA-256(0x00 ‖ entry). */
    public static byte[] leafHash(byte[] entry) {
        return Sha256.of(LEAF, entry);
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /** Hash of leaves {@code from} (aligned, as RFC 9162 splits) to {@code to}, exclusive. */
    private byte[] hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return rows.get(level).get(from >> level);
        }
        long middle = from + split(count);
        return node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two smaller than {@code count}, which is at least 2. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private void checkSize(long size) {
        if (size < 0 || size > size()) {
            throw new IndexOutOfBoundsException("size " + size + " of " + size());
        }
    }
}
