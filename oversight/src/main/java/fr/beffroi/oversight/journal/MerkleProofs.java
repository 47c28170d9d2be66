package fr.beffroi.oversight.journal;

import java.util.Arrays;
import java.util.List;

/** Verifies what {@link MerkleTree} proves, with nothing but hashes. */
public final class MerkleProofs {
    private MerkleProofs() {}

    /**
     * Whether the leaf with this hash stands at {@code index} of the tree of {@code size} leaves with this root (RFC
     * 9162 §2.1.3.2).
     */
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /**
     * Whether the tree of {@code from} leaves with root {@code fromRoot} is the beginning of the tree of {@code to}
     * leaves with root {@code toRoot} (RFC 9162 §2.1.4.2). The empty tree is the beginning of every tree.
     */
    public static boolean consistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return proof.isEmpty() && Arrays.equals(fromRoot, Sha256.of());
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        boolean complete = Long.bitCount(from) == 1;
        if (proof.isEmpty() && !complete) {
            return false;
        }
        byte[] first = complete ? fromRoot : proof.getFirst();
        List<byte[]> rest = complete ? proof : proof.subList(1, proof.size());
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] older = first;
        byte[] newer = first;
        for (byte[] hash : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = MerkleTree.node(hash, older);
                newer = MerkleTree.node(hash, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = MerkleTree.node(newer, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, fromRoot) && Arrays.equals(newer, toRoot);
    }
}
