package fr.beffroi.answers.local;

import fr.beffroi.documents.Limits;
import java.time.Duration;

/**
 * What a document may cost to read.
 *
 * @param bytes size of the file, and of the decoded text of a PDF stream
 * @param unpackedBytes size of all that an archive (DOCX, ODT) or a PDF's streams unfold to
 * @param entries files in an archive
 * @param pages of a PDF
 * @param passages that a document may yield
 * @param lineChars characters in one line of a text file
 * @param depth nesting of elements
 * @param time wall clock for the whole reading
 */
public record LocalLimits(
        int bytes, long unpackedBytes, int entries, int pages, int passages, int lineChars, int depth, Duration time) {

    /** 20 MB, 300 pages, 5,000 passages, one minute: a bulletin municipal passes, an archive of minutes does not. */
    public static final LocalLimits STANDARD =
            new LocalLimits(20_000_000, 200_000_000, 2_000, 300, 5_000, 200_000, 200, Duration.ofMinutes(1));

    Limits opening() {
        return new Limits(bytes, unpackedBytes, entries, pages, depth, time);
    }
}
