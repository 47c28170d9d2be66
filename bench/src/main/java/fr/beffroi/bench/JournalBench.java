package fr.beffroi.bench;

import fr.beffroi.oversight.journal.CanonicalJson;
import fr.beffroi.oversight.journal.Head;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.oversight.journal.JournalFile;
import fr.beffroi.oversight.journal.MerkleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many entries of the size of a decision are verified in a second, with a head every thousand. */
final class JournalBench {
    private static final int ENTRIES = 400_000;
    private static final int HEAD_EVERY = 1_000;
    private static final int ROUNDS = 5;

    private JournalBench() {}

    static Table table(Path folder) throws IOException {
        HeadKey key = HeadKey.readOrCreate(folder.resolve("head.key"));
        MerkleTree tree = new MerkleTree();
        IntStream.range(0, ENTRIES).forEach(number -> tree.append(entry(number)));
        List<Head> heads = IntStream.rangeClosed(1, ENTRIES / HEAD_EVERY)
                .mapToObj(
                        i -> key.sign("bench", (long) i * HEAD_EVERY, tree.root((long) i * HEAD_EVERY), Instant.EPOCH))
                .toList();
        Path file = folder.resolve("journal");
        Iterator<byte[]> entries =
                IntStream.range(0, ENTRIES).mapToObj(JournalBench::entry).iterator();
        JournalFile.write(file, "bench", entries, heads, key);
        double[] rates = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            if (!JournalFile.verify(file, null).valid()) {
                throw new IllegalStateException("the journal just written is not valid");
            }
            rates[i] = ENTRIES / ((System.nanoTime() - start) / 1e9);
        }
        Arrays.sort(rates);
        return new Table(
                        "Journal verification: median of " + ROUNDS + " rounds", "what", "measured", "promised", "unit")
                .row("entries verified, one head every " + HEAD_EVERY, rates[ROUNDS / 2], 200_000, "entries/s")
                .row("slowest round", rates[0], "-", "entries/s")
                .row("size of an entry", (double) Files.size(file) / ENTRIES, "-", "bytes");
    }

    /** Of the shape of a decision's; the same for the same number. */
    private static byte[] entry(int number) {
        String hash = String.format("%064x", number);
        return CanonicalJson.bytes(Map.of(
                "type",
                "decision.taken",
                "subject",
                "00000000-0000-4000-8000-" + hash.substring(52),
                "at",
                "2026-01-15T10:00:00Z",
                "facts",
                Map.of("verdict", "ACCEPT", "fingerprint", hash, "in_view_ms", number % 90_000),
                "personal",
                Map.of("by", hash, "motive", hash)));
    }
}
