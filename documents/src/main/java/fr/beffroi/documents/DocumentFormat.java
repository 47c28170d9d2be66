package fr.beffroi.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats that are opened, found from what a file holds, whatever its name. */
public enum DocumentFormat {
    PDF,
    DOCX,
    ODT;

    private static final int HEAD = 1024;

    /**
     * The format, or nothing if the content may be text.
     *
     * @throws UnreadableDocument if it is empty, or of a kind that we know and do not open
     */
    public static Optional<DocumentFormat> of(byte[] bytes) throws UnreadableDocument {
        if (bytes.length == 0) {
            throw new UnreadableDocument("documents.empty");
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("PK\3\4")) {
            return Optional.of(ZipParts.format(bytes));
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new UnreadableDocument(ole(bytes));
        }
        if (head.startsWith("{\\rtf")) {
            throw new UnreadableDocument("documents.oldword");
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")) {
            throw new UnreadableDocument("documents.picture");
        }
        if (head.startsWith("\u001f\u008b") || head.startsWith("7z\u00bc\u00af") || head.startsWith("Rar!")) {
            throw new UnreadableDocument("documents.archive");
        }
        return Optional.empty();
    }

    /** Old Office containers name their streams in UTF-16. */
    private static String ole(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (raw.contains("EncryptedPackage")) {
            return "documents.encrypted";
        }
        return raw.contains("Workbook") ? "documents.spreadsheet" : "documents.oldword";
    }
}
