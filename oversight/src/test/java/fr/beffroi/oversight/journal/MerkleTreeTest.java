package fr.beffroi.oversight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** Leaves and roots used by the Certificate Transparency implementations. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsOfAllSizesAreThoseOfCertificateTransparency() {
        MerkleTree tree = new MerkleTree();
        for (String leaf : LEAVES) {
            tree.append(HEX.parseHex(leaf));
        }
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(HEX.formatHex(tree.root(size))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void proofsOfTheSevenLeafTreeAreThoseDrawnInTheRfc() {
        // RFC 9162 §2.1.5: leaves d0..d6 with hashes a b c d e f j; g=ab, h=cd, i=ef, k=gh, l=ij.
        MerkleTree tree = new MerkleTree();
        byte[][] leaf = new byte[7][];
        for (int n = 0; n < 7; n++) {
            byte[] entry = ("d" + n).getBytes(StandardCharsets.US_ASCII);
            leaf[n] = MerkleTree.leafHash(entry);
            assertThat(tree.append(entry)).isEqualTo(n);
        }
        byte[] g = MerkleTree.node(leaf[0], leaf[1]);
        byte[] h = MerkleTree.node(leaf[2], leaf[3]);
        byte[] i = MerkleTree.node(leaf[4], leaf[5]);
        byte[] k = MerkleTree.node(g, h);
        byte[] l = MerkleTree.node(i, leaf[6]);
        assertThat(tree.inclusion(0, 7)).containsExactly(leaf[1], h, l);
        assertThat(tree.inclusion(3, 7)).containsExactly(leaf[2], g, l);
        assertThat(tree.inclusion(4, 7)).containsExactly(leaf[5], leaf[6], k);
        assertThat(tree.inclusion(6, 7)).containsExactly(i, k);
        assertThat(tree.consistency(3, 7)).containsExactly(leaf[2], leaf[3], g, l);
        assertThat(tree.consistency(4, 7)).containsExactly(l);
        assertThat(tree.consistency(6, 7)).containsExactly(i, leaf[6], k);
    }

    @Property
    void theRootIsThatOfTheRecursiveDefinition(@ForAll @IntRange(max = 150) int size) {
        assertThat(tree(size).root(size)).isEqualTo(defined(0, size));
    }

    @Property
    void everyLeafIsProvedIncludedAndNoOtherInItsPlace(
            @ForAll @IntRange(min = 1, max = 150) int size, @ForAll @IntRange(max = 149) int at) {
        int index = at % size;
        MerkleTree tree = tree(size + 20);
        List<byte[]> path = tree.inclusion(index, size);
        byte[] root = tree.root(size);
        byte[] leaf = MerkleTree.leafHash(entry(index));
        assertThat(MerkleProofs.includes(leaf, index, size, path, root)).isTrue();
        assertThat(MerkleProofs.includes(MerkleTree.leafHash(entry(index + 1)), index, size, path, root))
                .isFalse();
        for (int other = 0; other < size; other++) {
            assertThat(MerkleProofs.includes(leaf, other, size, path, root)).isEqualTo(other == index);
        }
        assertThat(MerkleProofs.includes(leaf, index, size, path, tree.root(size + 1)))
                .isFalse();
        assertThat(MerkleProofs.includes(leaf, index, size, withOneMore(path), root))
                .isFalse();
        if (!path.isEmpty()) {
            assertThat(MerkleProofs.includes(leaf, index, size, path.subList(1, path.size()), root))
                    .isFalse();
        }
    }

    @Property
    void everyEarlierStateIsProvedABeginningAndNoOtherIs(
            @ForAll @IntRange(max = 120) int from, @ForAll @IntRange(max = 60) int more) {
        int to = from + more;
        MerkleTree tree = tree(to);
        List<byte[]> proof = tree.consistency(from, to);
        assertThat(MerkleProofs.consistent(from, tree.root(from), to, tree.root(to), proof))
                .isTrue();
        byte[] wrong = MerkleTree.leafHash(new byte[] {9});
        assertThat(MerkleProofs.consistent(from, wrong, to, tree.root(to), proof))
                .isFalse();
        if (from > 0) {
            assertThat(MerkleProofs.consistent(from, tree.root(from), to, wrong, proof))
                    .isFalse();
            assertThat(MerkleProofs.consistent(from, tree.root(from), to, tree.root(to), withOneMore(proof)))
                    .isFalse();
        }
        if (proof.size() > 1) {
            assertThat(MerkleProofs.consistent(
                            from, tree.root(from), to, tree.root(to), proof.subList(0, proof.size() - 1)))
                    .isFalse();
        }
    }

    @Property
    void thePeaksOfAStreamGiveTheSameRoot(@ForAll @IntRange(max = 150) int size) {
        Peaks peaks = new Peaks();
        for (int i = 0; i < size; i++) {
            byte[] entry = entry(i);
            peaks.add(entry, 0, entry.length);
        }
        assertThat(peaks.size()).isEqualTo(size);
        assertThat(peaks.root()).isEqualTo(tree(size).root(size));
    }

    @Test
    void whatIsOutsideOfTheTreeIsRefused() {
        MerkleTree tree = tree(5);
        assertThatThrownBy(() -> tree.root(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusion(-1, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(4, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.appendHash(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(entry(i));
        }
        return tree;
    }

    private static byte[] entry(int i) {
        return Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] defined(int from, int to) {
        int count = to - from;
        if (count == 0) {
            return Sha256.of();
        }
        if (count == 1) {
            return MerkleTree.leafHash(entry(from));
        }
        int k = 1;
        while (k * 2 < count) {
            k *= 2;
        }
        return MerkleTree.node(defined(from, from + k), defined(from + k, to));
    }

    private static List<byte[]> withOneMore(List<byte[]> hashes) {
        List<byte[]> more = new ArrayList<>(hashes);
        more.add(new byte[32]);
        return more;
    }
}
