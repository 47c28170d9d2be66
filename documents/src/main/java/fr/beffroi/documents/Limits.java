package fr.beffroi.documents;

import java.time.Duration;

/**
 * What a document may cost to open.
 *
 * @param bytes size of the file
 * @param unpackedBytes size of all that an archive (DOCX, ODT) or a PDF's streams unfold to
 * @param entries files in an archive
 * @param pages of a PDF
 * @param depth nesting of elements
 * @param time wall clock for the whole reading
 */
public record Limits(int bytes, long unpackedBytes, int entries, int pages, int depth, Duration time) {
    public static final Limits STANDARD = new Limits(20_000_000, 200_000_000, 2_000, 300, 200, Duration.ofMinutes(1));
}
