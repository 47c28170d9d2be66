package fr.beffroi.oversight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path temp;

    private final MerkleTree tree = new MerkleTree();
    private HeadKey key;
    private Head head;

    @BeforeEach
    void elevenEntries() {
        for (int i = 0; i < 11; i++) {
            tree.append(entry(i));
        }
        key = HeadKey.readOrCreate(temp.resolve("key.pem"));
        head = key.sign("commune", 9, tree.root(9), AT);
    }

    @Test
    void aProofHoldsForEveryEntryUnderTheHeadAndReadsBackFromItsJson() {
        for (int i = 0; i < 9; i++) {
            Proof proof = Proof.of(entry(i), i, tree, head, key.publicKey());
            assertThat(proof.holds()).isTrue();
            Proof read = Proof.parse(proof.toJson());
            assertThat(read).isEqualTo(proof);
            assertThat(read.entryText()).isEqualTo(new String(entry(i), StandardCharsets.UTF_8));
            assertThat(read.fingerprint()).isEqualTo(HeadKey.fingerprint(key.publicKey()));
        }
    }

    @Test
    void aProofOfTheOnlyEntryHasNoPath() {
        MerkleTree one = new MerkleTree();
        one.append(entry(1));
        Proof proof = Proof.of(entry(1), 0, one, key.sign("commune", 1, one.root(1), AT), key.publicKey());
        assertThat(Proof.parse(proof.toJson()).holds()).isTrue();
    }

    @Test
    void whiteSpaceThatAnEditorAddedDoesNotHarm() {
        Proof proof = Proof.of(entry(4), 4, tree, head, key.publicKey());
        String spaced = proof.toJson().replace(",", ",\r\n  ").replace("{", "{ ");
        assertThat(Proof.parse(spaced).holds()).isTrue();
    }

    @Test
    void anotherEntryAnotherPlaceOrAnotherHeadDoesNotHold() {
        Proof proof = Proof.of(entry(4), 4, tree, head, key.publicKey());
        HeadKey stranger = HeadKey.readOrCreate(temp.resolve("stranger.pem"));
        assertThat(Proof.of(entry(5), 4, tree, head, key.publicKey()).holds()).isFalse();
        assertThat(new Proof(proof.entry(), 5, proof.path(), head, proof.key()).holds())
                .isFalse();
        assertThat(Proof.of(entry(4), 4, tree, head, stranger.publicKey()).holds())
                .isFalse();
        Head later = key.sign("commune", 10, tree.root(10), AT);
        assertThat(new Proof(proof.entry(), 4, proof.path(), later, proof.key()).holds())
                .isFalse();
        assertThat(new Proof("?", 4, List.of("zz"), head, "none").holds()).isFalse();
    }

    @Test
    void anEntryThatTheHeadDoesNotCoverHasNoProof() {
        assertThatThrownBy(() -> Proof.of(entry(9), 9, tree, head, key.publicKey()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aTextThatIsNoProofIsRefused() {
        String json = Proof.of(entry(4), 4, tree, head, key.publicKey()).toJson();
        for (String bad : List.of("", "{}", "null", json.substring(1), json + "x", "x".repeat(3 << 20))) {
            assertThatThrownBy(() -> Proof.parse(bad)).hasMessage("proof.malformed");
        }
    }

    private static byte[] entry(int i) {
        return new Entry("commune", "decision.taken", AT, new UUID(0, i), Map.of("n", i), Map.of()).bytes();
    }
}
