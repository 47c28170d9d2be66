package fr.beffroi.oversight.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal exported to one file, verified offline by hashing its lines as they are.
 *
 * <p>Lines end with a line feed. The first names the journal and the public key. Then comes one line per entry (its
 * stored bytes, which begin with <code>{</code>), and after the last entry that a signed head covers, a line <code>#</code>
 * with that head. The last line, <code>!</code> and the seal, signs the number of entries, their root and the SHA-256 of
 * the first line and all head lines.
 *
 * <h2>What a verification finds, and what it cannot</h2>
 *
 * <ul>
 *   <li><b>The file alone.</b> Whoever lacks the signing key can change, remove, add or reorder no byte of it, heads
 *       included, nor cut it anywhere: all of that is found. They can only hand over another file that was once
 *       exported in good faith, an older one for instance, or a file that they wrote whole and signed with a key of
 *       their own.
 *   <li><b>With the key's fingerprint</b>, known from elsewhere: a file signed with another key is found as well. An
 *       older export is not, nor what the holder of the key does.
 *   <li><b>With a head published earlier</b> (register page, yearly report): every change to the entries that this head
 *       covered is found, and a tail cut below it, even when done and signed anew by the holder of the key.
 *   <li><b>Never found here:</b> entries after the last published head that the holder of the key rewrote or cut;
 *       entries that were never written; facts that were false when written. Hence publish heads often, where the
 *       holder of the key cannot take them back.
 * </ul>
 */
public final class JournalFile {
    private JournalFile() {}

    /**
     * Writes the file whole or not at all. The file is what the journal is: a head that its entries contradict is
     * written too, for a verification to find.
     *
     * @param entries stored bytes, in order; each begins with <code>{</code>, has no line feed and at most
     *     {@link Entry#LONGEST} bytes
     * @param heads signed by {@code key}. A key replaced by another leaves its heads out of later exports: publish its
     *     last head before
     * @throws IllegalArgumentException if an entry is none, the name is none, or a head is another journal's or key's
     */
    public static void write(Path file, String journal, Iterator<byte[]> entries, List<Head> heads, HeadKey key)
            throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, file.getFileName() + ".", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                write(out, journal, entries, heads, key);
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The same to a stream, which stays open; when this throws, what went out has no seal and verifies as cut. */
    public static void write(OutputStream out, String journal, Iterator<byte[]> entries, List<Head> heads, HeadKey key)
            throws IOException {
        if (!Head.NAME.matcher(journal).matches()) {
            throw new IllegalArgumentException("journal.name");
        }
        for (Head head : heads) {
            if (!head.journal().equals(journal) || !HeadKey.verifies(head, key.publicKey())) {
                throw new IllegalArgumentException("journal.head_of_another_key");
            }
        }
        new JournalWriter(out).write(journal, entries, heads, key);
    }

    /**
     * Verifies with memory that does not grow with the file; whatever its bytes, the answer is a {@link Verification}.
     *
     * @param expectedHead a root (hexadecimal) published earlier; the file must contain it as one of its states
     * @throws IOException if the file cannot be read at all
     */
    public static Verification verify(Path file, @Nullable String expectedHead) throws IOException {
        return verify(file, expectedHead, null);
    }

    /**
     * @param expectedKey {@linkplain HeadKey#fingerprint fingerprint} of the key that must have signed the file
     * @see #verify(Path, String)
     */
    public static Verification verify(Path file, @Nullable String expectedHead, @Nullable String expectedKey)
            throws IOException {
        if (expectedHead != null && !Head.HASH.matcher(expectedHead).matches()) {
            return new Verification(0, false, 0, "", Fault.EXPECTED_HEAD_MALFORMED.key(), 0, null, null);
        }
        Verification verification = pass(file, expectedHead, expectedKey, false);
        if (Fault.EXPECTED_HEAD_MISSING.key().equals(verification.fault())) {
            // A published state may lie between two heads of the file.
            return pass(file, expectedHead, expectedKey, true);
        }
        return verification;
    }

    private static Verification pass(
            Path file, @Nullable String expectedHead, @Nullable String expectedKey, boolean atEveryEntry)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new JournalReading(in, expectedHead, atEveryEntry).read(expectedKey);
        }
    }

    /**
     * @param entries how many were read
     * @param firstInvalid -1 if valid; else the index of the first entry that no valid head covers before the fault (with
     *     no earlier head, 0); 0 when an expected head or key is not the file's
     * @param head root of the whole file, hexadecimal: what to compare with a published head
     * @param fault key of a message that says what is wrong, or null
     * @param line of the fault, from 1; 0 if none
     * @param key fingerprint of the key that signed the file, null if the first line has none: whoever rewrites a
     *     journal and signs it anew cannot keep this
     * @param sealedAt when the file was exported, by its seal; null unless the seal is valid
     */
    public record Verification(
            long entries,
            boolean valid,
            long firstInvalid,
            String head,
            @Nullable String fault,
            long line,
            @Nullable String key,
            @Nullable Instant sealedAt) {}
}
