package fr.beffroi.documents;

import java.io.IOException;

/** Word and OpenDocument texts. */
public final class OfficeDocument {
    private OfficeDocument() {}

    /** @throws UnreadableDocument if it cannot be taken; {@code body} may have been told a part of it */
    public static <E extends Exception> void read(
            DocumentFormat format, byte[] bytes, Limits limits, DocumentBody<E> body) throws IOException, E {
        switch (format) {
            case DOCX -> DocxDocument.read(bytes, limits, body);
            case ODT -> OdtDocument.read(bytes, limits, body);
            case PDF -> throw new IllegalArgumentException("office.format");
        }
    }
}
