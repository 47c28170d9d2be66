package fr.beffroi.oversight.journal;

import fr.beffroi.oversight.journal.JournalFile.Verification;
import fr.beffroi.oversight.journal.JournalLines.Opening;
import fr.beffroi.oversight.journal.JournalLines.Seal;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over a journal file, from its first line to its seal. Keeps the first fault, and counts on where it can. */
final class JournalReading {
    private final Lines lines;
    private final @Nullable String expectedHead;
    private final boolean atEveryEntry;
    private final Peaks peaks = new Peaks();
    private final MessageDigest sealed = Sha256.digest();

    private long line;
    private long heads;
    private long covered;
    private boolean headSeen;
    private @Nullable Fault fault;
    private long faultLine;
    private @Nullable PublicKey key;
    private @Nullable Instant sealedAt;

    /** @param atEveryEntry looks for the expected head after each entry, not only where a head stands: slower */
    JournalReading(InputStream in, @Nullable String expectedHead, boolean atEveryEntry) {
        this.lines = new Lines(in);
        this.expectedHead = expectedHead;
        this.atEveryEntry = atEveryEntry;
    }

    Verification read(@Nullable String expectedKey) throws IOException {
        Opening opening = opening();
        if (opening != null) {
            PublicKey signer = key(opening);
            key = signer;
            if (expectedKey != null && !HeadKey.fingerprint(signer).equals(expectedKey)) {
                fail(Fault.EXPECTED_KEY_DIFFERS);
            }
            lookForExpectedHead();
            body(opening.journal(), signer);
            lookForExpectedHead();
            if (fault == null && expectedHead != null && !headSeen) {
                fail(Fault.EXPECTED_HEAD_MISSING);
                covered = 0;
            }
        }
        return new Verification(
                peaks.size(),
                fault == null,
                fault == null ? -1 : covered,
                HexFormat.of().formatHex(peaks.root()),
                fault == null ? null : fault.key(),
                faultLine,
                key == null ? null : HeadKey.fingerprint(key),
                sealedAt);
    }

    /** Null, with its fault, if the first line is not one of a journal. */
    private @Nullable Opening opening() throws IOException {
        Lines.Next next = next();
        if (next == Lines.Next.END) {
            fail(Fault.EMPTY);
            return null;
        }
        String text = next == Lines.Next.LINE ? lines.text(0) : "";
        Optional<Opening> opening = Opening.find(text).filter(o -> isKey(o.key()));
        if (opening.isEmpty()) {
            fail(text.endsWith("\r") ? Fault.LINE_ENDINGS : Fault.NOT_A_JOURNAL);
            return null;
        }
        sealLine();
        return opening.get();
    }

    private void body(String journal, PublicKey signer) throws IOException {
        while (true) {
            switch (next()) {
                case END, CUT -> {
                    fail(Fault.CUT);
                    return;
                }
                case TOO_LONG -> {
                    fail(Fault.LINE_TOO_LONG);
                    return;
                }
                case LINE -> {
                    switch (lines.first()) {
                        case JournalLines.ENTRY -> entry();
                        case JournalLines.HEAD -> head(journal, signer);
                        case JournalLines.SEAL -> {
                            seal(journal, signer);
                            if (next() != Lines.Next.END) {
                                fail(Fault.AFTER_SEAL);
                            }
                            return;
                        }
                        default -> {
                            fail(Fault.LINE_UNKNOWN);
                            return;
                        }
                    }
                }
            }
        }
    }

    private void entry() {
        peaks.add(lines.buffer(), lines.from(), lines.to());
        if (atEveryEntry) {
            lookForExpectedHead();
        }
    }

    private void head(String journal, PublicKey signer) {
        heads++;
        sealLine();
        Optional<Head> found = JournalLines.findHead(lines.text(1));
        if (found.isEmpty()) {
            fail(Fault.HEAD_MALFORMED);
            return;
        }
        Head head = found.get();
        if (!head.journal().equals(journal)) {
            fail(Fault.HEAD_OF_ANOTHER_JOURNAL);
        } else if (!HeadKey.verifies(head, signer)) {
            fail(Fault.HEAD_SIGNATURE);
        } else if (head.size() > peaks.size()) {
            fail(Fault.HEAD_COVERS_MORE);
        } else if (head.size() < peaks.size()
                || !head.root().equals(HexFormat.of().formatHex(peaks.root()))) {
            fail(Fault.HEAD_ROOT);
        } else {
            cover();
            lookForExpectedHead();
        }
    }

    private void seal(String journal, PublicKey signer) {
        Optional<Seal> found = Seal.find(lines.text(1));
        if (found.isEmpty()) {
            fail(Fault.SEAL_MALFORMED);
            return;
        }
        Seal seal = found.get();
        HexFormat hex = HexFormat.of();
        if (!HeadKey.verifies(seal.signedBytes(), seal.signature(), signer)
                || !seal.journal().equals(journal)) {
            fail(Fault.SEAL_SIGNATURE);
        } else if (seal.entries() != peaks.size() || !seal.root().equals(hex.formatHex(peaks.root()))) {
            fail(Fault.SEAL_ENTRIES);
        } else if (seal.heads() != heads || !seal.lines().equals(hex.formatHex(sealed.digest()))) {
            fail(Fault.SEAL_HEADS);
        } else {
            sealedAt = seal.at();
            cover();
        }
    }

    /** After a fault, a later signature proves nothing: an earlier one may contradict it. */
    private void cover() {
        if (fault == null) {
            covered = peaks.size();
        }
    }

    private void lookForExpectedHead() {
        headSeen = headSeen || HexFormat.of().formatHex(peaks.root()).equals(expectedHead);
    }

    private Lines.Next next() throws IOException {
        line++;
        return lines.next();
    }

    private void sealLine() {
        sealed.update(lines.buffer(), lines.from(), lines.to() + 1 - lines.from());
    }

    private void fail(Fault found) {
        if (fault == null) {
            fault = found;
            faultLine = line;
        }
    }

    private static boolean isKey(String text) {
        try {
            return HeadKey.encode(HeadKey.decode(text)).equals(text);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey key(Opening opening) {
        try {
            return HeadKey.decode(opening.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
