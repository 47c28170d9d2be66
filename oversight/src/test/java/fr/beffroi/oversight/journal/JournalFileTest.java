package fr.beffroi.oversight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.journal.JournalFile.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path FOLDER = folder();
    private static final HeadKey KEY = HeadKey.readOrCreate(FOLDER.resolve("key.pem"));
    private static final HeadKey STRANGER = HeadKey.readOrCreate(FOLDER.resolve("stranger.pem"));

    /** Twelve entries, heads at 0, 5, 8 and 12. */
    private static final List<byte[]> ENTRIES = entries(12);

    private static final List<Head> HEADS = heads(ENTRIES, KEY, 0, 5, 8, 12);
    private static final byte[] FILE = export(ENTRIES, HEADS, KEY);

    @TempDir
    Path temp;

    @Test
    void anExportIsValidAndTellsItsRootAndItsKey() throws IOException {
        Verification v = verify(FILE, null);
        assertThat(v.fault()).isNull();
        assertThat(v.valid()).isTrue();
        assertThat(v.entries()).isEqualTo(12);
        assertThat(v.firstInvalid()).isEqualTo(-1);
        assertThat(v.head()).isEqualTo(HEADS.getLast().root());
        assertThat(v.key()).isEqualTo(HeadKey.fingerprint(KEY.publicKey()));
        assertThat(v.sealedAt()).isNotNull();
    }

    @Test
    void aJournalWithoutEntriesOrHeadsIsValid() throws IOException {
        assertThat(verify(export(List.of(), List.of(), KEY), null).valid()).isTrue();
    }

    @Test
    void entriesThatNoHeadCoversYetAreCoveredByTheSeal() throws IOException {
        byte[] file = export(ENTRIES, heads(ENTRIES, KEY, 5), KEY);
        assertThat(verify(file, null).valid()).isTrue();
    }

    @Property(tries = 300)
    void aChangedByteIsFoundWhereverItIs(
            @ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(min = 1, max = 255) int flip)
            throws IOException {
        byte[] changed = FILE.clone();
        changed[at % changed.length] ^= (byte) flip;
        assertInvalid(changed);
    }

    @Property(tries = 300)
    void aRemovedLineIsFound(@ForAll @IntRange(max = 100) int at) throws IOException {
        List<String> lines = lines(FILE);
        lines.remove(at % lines.size());
        assertInvalid(file(lines));
    }

    @Property(tries = 300)
    void aRepeatedLineIsFoundWhereverItIsPut(@ForAll @IntRange(max = 100) int of, @ForAll @IntRange(max = 100) int at)
            throws IOException {
        List<String> lines = lines(FILE);
        lines.add(at % (lines.size() + 1), lines.get(of % lines.size()));
        assertInvalid(file(lines));
    }

    @Property(tries = 300)
    void anAddedEntryIsFound(@ForAll @IntRange(max = 100) int at) throws IOException {
        List<String> lines = lines(FILE);
        lines.add(at % (lines.size() + 1), new String(entry(99), StandardCharsets.UTF_8));
        assertInvalid(file(lines));
    }

    @Property(tries = 300)
    void linesInAnotherOrderAreFound(@ForAll @IntRange(max = 100) int one, @ForAll @IntRange(max = 100) int two)
            throws IOException {
        List<String> lines = lines(FILE);
        int a = one % lines.size();
        int b = two % lines.size();
        Collections.swap(lines, a, b);
        assertThat(verify(file(lines), null).valid()).isEqualTo(a == b);
    }

    @Property(tries = 300)
    void aCutIsFoundWhereverItIs(@ForAll @IntRange(max = 100_000) int length) throws IOException {
        assertInvalid(Arrays.copyOf(FILE, length % FILE.length));
    }

    @Property(tries = 300)
    void whateverTheBytesTheAnswerIsAFaultAndNoException(@ForAll @Size(max = 2000) byte[] bytes) throws IOException {
        assertInvalid(bytes);
    }

    @Property(tries = 300)
    void whateverFollowsAGoodBeginningTheAnswerIsAFault(
            @ForAll @IntRange(max = 100_000) int keep, @ForAll @Size(min = 1, max = 300) byte[] bytes)
            throws IOException {
        byte[] start = Arrays.copyOf(FILE, keep % FILE.length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(start);
        file.writeBytes(bytes);
        if (!Arrays.equals(file.toByteArray(), FILE)) {
            assertInvalid(file.toByteArray());
        }
    }

    @Test
    void theFirstInvalidEntryIsTheFirstThatNoValidHeadCovers() throws IOException {
        List<byte[]> entries = new ArrayList<>(ENTRIES);
        entries.set(6, entry(77));
        Verification v = verify(export(entries, HEADS, KEY), null);
        assertThat(v.fault()).isEqualTo("journal.head_root");
        assertThat(v.firstInvalid()).isEqualTo(5);
        assertThat(v.entries()).isEqualTo(12);
    }

    @Test
    void aTailCutInTheStoreFailsAgainstTheHeadsExportedWithIt() throws IOException {
        Verification v = verify(export(ENTRIES.subList(0, 10), HEADS, KEY), null);
        assertThat(v.fault()).isEqualTo("journal.head_covers_more");
        assertThat(v.firstInvalid()).isEqualTo(8);
    }

    @Test
    void aTailCutTogetherWithItsHeadsFailsAgainstAPublishedHead() throws IOException {
        byte[] cut = export(ENTRIES.subList(0, 10), HEADS.subList(0, 3), KEY);
        assertThat(verify(cut, null).valid()).isTrue();
        Verification v = verify(cut, HEADS.getLast().root());
        assertThat(v.fault()).isEqualTo("journal.expected_head_missing");
        assertThat(v.firstInvalid()).isZero();
    }

    @Test
    void aRewriteByTheHolderOfTheKeyFailsAgainstAPublishedHead() throws IOException {
        List<byte[]> entries = new ArrayList<>(ENTRIES);
        entries.set(2, entry(77));
        byte[] rewritten = export(entries, heads(entries, KEY, 5, 12), KEY);
        assertThat(verify(rewritten, null).valid()).isTrue();
        assertThat(verify(rewritten, HEADS.get(1).root()).valid()).isFalse();
    }

    @Test
    void aRewriteSignedWithANewKeyShowsAnotherFingerprintAndFailsAgainstAPinnedKey() throws IOException {
        byte[] forged = export(ENTRIES, heads(ENTRIES, STRANGER, 5), STRANGER);
        Verification v = verify(forged, null);
        assertThat(v.valid()).isTrue();
        assertThat(v.key()).isNotEqualTo(HeadKey.fingerprint(KEY.publicKey()));
        Path path = Files.write(temp.resolve("forged"), forged);
        String expected = HeadKey.fingerprint(KEY.publicKey());
        assertThat(JournalFile.verify(path, null, expected).fault()).isEqualTo("journal.expected_key_differs");
        assertThat(JournalFile.verify(Files.write(temp.resolve("good"), FILE), null, expected)
                        .valid())
                .isTrue();
    }

    @Test
    void everyStateOfTheFileIsAnAcceptedHeadEvenBetweenTwoHeads() throws IOException {
        MerkleTree tree = tree(ENTRIES);
        for (int size = 0; size <= ENTRIES.size(); size++) {
            assertThat(verify(FILE, HexFormat.of().formatHex(tree.root(size))).valid())
                    .isTrue();
        }
    }

    @Test
    void anExpectedHeadThatIsNoHashIsSaidToBeSo() throws IOException {
        assertThat(verify(FILE, "abc").fault()).isEqualTo("journal.expected_head_malformed");
    }

    @Test
    void anEmptyFileATextFileAndAFileWithOtherLineEndingsAreSaidToBeSo() throws IOException {
        assertThat(verify(new byte[0], null).fault()).isEqualTo("journal.empty");
        assertThat(verify("Bonjour\n".getBytes(StandardCharsets.UTF_8), null).fault())
                .isEqualTo("journal.not_a_journal");
        byte[] windows =
                new String(FILE, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(verify(windows, null).fault()).isEqualTo("journal.line_endings");
        assertThat(verify(Arrays.copyOf(FILE, FILE.length - 40), null).fault()).isEqualTo("journal.cut");
    }

    @Test
    void aLineOfAGigabyteIsOneFaultInLittleMemory() throws IOException {
        Path file = temp.resolve("wide");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(FILE, 0, new String(FILE, StandardCharsets.UTF_8).indexOf("\n{") + 1);
        }
        try (var wide = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            wide.setLength(1L << 30);
        }
        Verification v = JournalFile.verify(file, null);
        assertThat(v.fault()).isEqualTo("journal.line_too_long");
        assertThat(v.line()).isEqualTo(3);
    }

    @Test
    void theLongestEntryIsWrittenAndReadAndALongerOneRefused() throws IOException {
        byte[] longest = new byte[Entry.LONGEST];
        Arrays.fill(longest, (byte) 'x');
        longest[0] = '{';
        assertThat(verify(export(List.of(entry(1), longest, entry(2), longest), List.of(), KEY), null)
                        .valid())
                .isTrue();
        byte[] longer = Arrays.copyOf(longest, Entry.LONGEST + 1);
        assertThatThrownBy(() -> write(temp.resolve("f"), List.of(longer), List.of(), KEY))
                .hasMessage("journal.entry_malformed");
    }

    @Test
    void anExportThatFailsLeavesNothingBehind() {
        byte[] twoLines = "{\n}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> write(temp.resolve("f"), List.of(entry(1), twoLines), List.of(), KEY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void headsOfAnotherKeyOrJournalAreNotExported() {
        assertThatThrownBy(() -> write(temp.resolve("f"), ENTRIES, heads(ENTRIES, STRANGER, 5), KEY))
                .hasMessage("journal.head_of_another_key");
        Head other = KEY.sign("other", 0, Sha256.of(), NOON);
        assertThatThrownBy(() -> write(temp.resolve("f"), ENTRIES, List.of(other), KEY))
                .hasMessage("journal.head_of_another_key");
    }

    private void assertInvalid(byte[] file) throws IOException {
        Verification v = verify(file, null);
        assertThat(v.valid()).isFalse();
        assertThat(v.fault()).isNotNull();
        assertThat(v.line()).isPositive();
        assertThat(v.firstInvalid()).isBetween(0L, v.entries());
    }

    private static Verification verify(byte[] file, @Nullable String expectedHead) throws IOException {
        Path path = Files.write(FOLDER.resolve("journal"), file);
        return JournalFile.verify(path, expectedHead);
    }

    private static void write(Path path, List<byte[]> entries, List<Head> heads, HeadKey key) throws IOException {
        JournalFile.write(path, "commune", entries.iterator(), heads, key);
    }

    private static byte[] export(List<byte[]> entries, List<Head> heads, HeadKey key) {
        try {
            Path path = FOLDER.resolve("export");
            write(path, entries, heads, key);
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Head> heads(List<byte[]> entries, HeadKey key, int... sizes) {
        MerkleTree tree = tree(entries);
        return Arrays.stream(sizes)
                .mapToObj(size -> key.sign("commune", size, tree.root(size), NOON.plusSeconds(size)))
                .toList();
    }

    private static MerkleTree tree(List<byte[]> entries) {
        MerkleTree tree = new MerkleTree();
        entries.forEach(tree::append);
        return tree;
    }

    private static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    private static byte[] entry(int i) {
        return new Entry("commune", "decision.taken", NOON.plusSeconds(i), new UUID(0, i), Map.of("n", i), Map.of())
                .bytes();
    }

    private static List<String> lines(byte[] file) {
        return new ArrayList<>(new String(file, StandardCharsets.UTF_8).lines().toList());
    }

    private static byte[] file(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("journal-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
