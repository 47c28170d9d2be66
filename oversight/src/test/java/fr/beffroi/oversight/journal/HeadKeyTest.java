package fr.beffroi.oversight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadKeyTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456789Z");

    @TempDir
    Path temp;

    @Test
    void theKeyIsMadeOnceAndReadBackAfterwards() {
        Path folder = temp.resolve("sub");
        Path file = folder.resolve("key.pem");
        HeadKey first = HeadKey.readOrCreate(file);
        HeadKey again = HeadKey.readOrCreate(file);
        assertThat(again.publicKey()).isEqualTo(first.publicKey());
        assertThat(HeadKey.verifies(again.sign("commune", 3, new byte[32], AT), first.publicKey()))
                .isTrue();
        assertThat(folder.toFile().list()).containsExactly("key.pem");
    }

    @Test
    void startsAtTheSameTimeGetTheSameKey() {
        Path file = temp.resolve("key.pem");
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> HeadKey.readOrCreate(file).publicKey())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aSignatureForOnePurposeIsWorthNothingForAnotherNorForOtherBytes() throws Exception {
        HeadKey key = HeadKey.readOrCreate(temp.resolve("key.pem"));
        byte[] bytes = {1, 2, 3};
        String signature = key.sign("beffroi-essaimage/1", bytes);
        assertThat(HeadKey.verifies("beffroi-essaimage/1", bytes, signature, key.publicKey()))
                .isTrue();
        assertThat(HeadKey.verifies("beffroi-essaimage/2", bytes, signature, key.publicKey()))
                .isFalse();
        assertThat(HeadKey.verifies("beffroi-essaimage/1", new byte[] {1, 2}, signature, key.publicKey()))
                .isFalse();
        assertThat(HeadKey.decode(HeadKey.encode(key.publicKey()))).isEqualTo(key.publicKey());
        Head head = key.sign("commune", 3, new byte[32], AT);
        assertThat(HeadKey.verifies("commune", head.signedBytes(), head.signature(), key.publicKey()))
                .as("a head is no signature of a purpose")
                .isFalse();
        assertThatThrownBy(() -> key.sign("{\"at\"", bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        Path file = temp.resolve("key.pem");
        HeadKey.readOrCreate(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> HeadKey.readOrCreate(file)).hasMessage("key.readable_by_others");
    }

    @Test
    void aFileThatHoldsNoKeyPairIsRefusedAndLeftAsItWas() throws IOException {
        Path file = temp.resolve("key.pem");
        HeadKey.readOrCreate(file);
        String one = Files.readString(file);
        Path second = temp.resolve("second.pem");
        HeadKey.readOrCreate(second);
        String two = Files.readString(second);
        int half = one.indexOf("-----BEGIN PUBLIC");
        for (String bad :
                new String[] {"", "\0\1\2", one.substring(0, half), one.substring(0, 60), "x".repeat(70_000)}) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> HeadKey.readOrCreate(file)).hasMessage("key.malformed");
            assertThat(file).hasContent(bad);
        }
        Files.writeString(file, one.substring(0, half) + two.substring(half));
        assertThatThrownBy(() -> HeadKey.readOrCreate(file)).hasMessage("key.halves_differ");
    }

    @Test
    void aHeadVerifiesOnlyAsItWasSigned() {
        HeadKey key = HeadKey.readOrCreate(temp.resolve("key.pem"));
        Head head = key.sign("commune", 3, new byte[32], AT);
        String other = HexFormat.of().formatHex(Sha256.of());
        assertThat(HeadKey.verifies(head, key.publicKey())).isTrue();
        assertThat(HeadKey.verifies(new Head("ville", 3, head.root(), head.at(), head.signature()), key.publicKey()))
                .isFalse();
        assertThat(HeadKey.verifies(new Head("commune", 4, head.root(), head.at(), head.signature()), key.publicKey()))
                .isFalse();
        assertThat(HeadKey.verifies(new Head("commune", 3, other, head.at(), head.signature()), key.publicKey()))
                .isFalse();
        assertThat(HeadKey.verifies(
                        new Head("commune", 3, head.root(), head.at().plusMillis(1), head.signature()),
                        key.publicKey()))
                .isFalse();
        for (String signature : new String[] {"", "!", "AAAA", head.signature().replace("=", "")}) {
            assertThat(HeadKey.verifies(new Head("commune", 3, head.root(), head.at(), signature), key.publicKey()))
                    .isFalse();
        }
    }

    @Test
    void aHeadReadBackFromADatabaseThatKeepsMicrosecondsStillVerifies() {
        HeadKey key = HeadKey.readOrCreate(temp.resolve("key.pem"));
        Head head = key.sign("commune", 3, new byte[32], AT);
        Instant stored = head.at().truncatedTo(ChronoUnit.MICROS);
        assertThat(HeadKey.verifies(new Head("commune", 3, head.root(), stored, head.signature()), key.publicKey()))
                .isTrue();
    }

    @Test
    void aHeadWithABadNameOrRootIsNone() {
        assertThatThrownBy(() -> new Head("a b", 0, "00".repeat(32), AT, "")).hasMessage("journal.name");
        assertThatThrownBy(() -> new Head("a", 0, "00", AT, "")).hasMessage("journal.head_malformed");
        assertThatThrownBy(() -> new Head("a", -1, "00".repeat(32), AT, "")).hasMessage("journal.head_malformed");
    }
}
