package fr.beffroi.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A file that looks the same everywhere, made by strangers, to be kept and passed on as it is: it is looked into, and never
 * changed. What it is is told by what it holds, whatever its name.
 */
public enum FixedFile {
    PDF("application/pdf"),
    JPG("image/jpeg"),
    PNG("image/png");

    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;

    FixedFile(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As the network names it. */
    public String mediaType() {
        return mediaType;
    }

    /** By which its name ends, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the content is, once all of it was looked into.
     *
     * @throws UnreadableDocument if it is something else, empty, truncated, broken, encrypted, or more than the limits allow
     */
    public static FixedFile of(byte[] bytes, Limits limits) throws UnreadableDocument {
        if (bytes.length == 0) {
            throw new UnreadableDocument("documents.empty");
        }
        if (startsWith(bytes, PDF_HEAD)) {
            return BoundedReading.run(limits, UnreadableDocument.class, () -> pdf(bytes, limits));
        }
        if (Picture.isPng(bytes)) {
            return BoundedReading.run(limits, UnreadableDocument.class, () -> {
                Picture.checkPng(bytes);
                return PNG;
            });
        }
        if (Picture.isJpeg(bytes)) {
            return BoundedReading.run(limits, UnreadableDocument.class, () -> {
                Picture.checkJpeg(bytes);
                return JPG;
            });
        }
        throw new UnreadableDocument("documents.fixed");
    }

    private static FixedFile pdf(byte[] bytes, Limits limits) throws IOException {
        try (PDDocument document = PdfDocument.open(bytes, limits)) {
            if (document.isEncrypted()) {
                throw new UnreadableDocument("documents.encrypted");
            }
            if (document.getNumberOfPages() == 0) {
                throw new UnreadableDocument("documents.nopage");
            }
            document.getPages().forEach(page -> page.getMediaBox());
        }
        return PDF;
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
