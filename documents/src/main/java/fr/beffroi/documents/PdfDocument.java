package fr.beffroi.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF that unfold within the limits. */
public final class PdfDocument {
    private static final int TAIL = 2048;

    private PdfDocument() {}

    /**
     * Opens it; the caller closes it.
     *
     * @throws UnreadableDocument if it is truncated, encrypted, too long, or unfolds beyond the limits
     */
    public static PDDocument open(byte[] bytes, Limits limits) throws IOException {
        String tail = new String(
                bytes, Math.max(0, bytes.length - TAIL), Math.min(TAIL, bytes.length), StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new UnreadableDocument("documents.truncated");
        }
        PdfStreams.checkRaw(bytes, limits);
        var memory = MemoryUsageSetting.setupMainMemoryOnly(limits.unpackedBytes());
        PDDocument document;
        try {
            document = Loader.loadPDF(bytes, "", null, null, memory.streamCache);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument("documents.encrypted");
        }
        try {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new UnreadableDocument(
                        "documents.pages", String.valueOf(document.getNumberOfPages()), String.valueOf(limits.pages()));
            }
            PdfStreams.check(document, limits);
            return document;
        } catch (IOException | RuntimeException | Error e) {
            document.close();
            throw e;
        }
    }
}
