package fr.beffroi.oversight.journal;

import fr.beffroi.oversight.journal.JournalLines.Opening;
import fr.beffroi.oversight.journal.JournalLines.Seal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** Writes one journal: first line, entries with each head where it was reached, seal. */
final class JournalWriter {
    private final OutputStream out;
    private final MessageDigest lines = Sha256.digest();
    private final Peaks peaks = new Peaks();

    JournalWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    void write(String journal, Iterator<byte[]> entries, List<Head> heads, HeadKey key) throws IOException {
        sealedLine(new Opening(journal, HeadKey.encode(key.publicKey())).text());
        List<Head> waiting =
                heads.stream().sorted(Comparator.comparingLong(Head::size)).toList();
        int next = 0;
        while (true) {
            for (; next < waiting.size() && waiting.get(next).size() <= peaks.size(); next++) {
                sealedLine(JournalLines.HEAD + JournalLines.text(waiting.get(next)));
            }
            if (!entries.hasNext()) {
                break;
            }
            entry(entries.next());
        }
        // A head that covers more than there is stays in the file: it is the proof that entries were taken away.
        for (; next < waiting.size(); next++) {
            sealedLine(JournalLines.HEAD + JournalLines.text(waiting.get(next)));
        }
        seal(journal, heads.size(), key);
        out.flush();
    }

    private void entry(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes.length > Entry.LONGEST || bytes[0] != JournalLines.ENTRY) {
            throw new IllegalArgumentException("journal.entry_malformed");
        }
        for (byte b : bytes) {
            if (b == '\n') {
                throw new IllegalArgumentException("journal.entry_malformed");
            }
        }
        peaks.add(bytes, 0, bytes.length);
        out.write(bytes);
        out.write('\n');
    }

    private void sealedLine(String text) throws IOException {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        lines.update(line);
        out.write(line);
    }

    private void seal(String journal, long heads, HeadKey key) throws IOException {
        HexFormat hex = HexFormat.of();
        Seal unsigned = new Seal(
                journal,
                peaks.size(),
                hex.formatHex(peaks.root()),
                heads,
                hex.formatHex(lines.digest()),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                "");
        Seal seal = new Seal(
                journal,
                unsigned.entries(),
                unsigned.root(),
                heads,
                unsigned.lines(),
                unsigned.at(),
                key.sign(unsigned.signedBytes()));
        out.write((JournalLines.SEAL + seal.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
