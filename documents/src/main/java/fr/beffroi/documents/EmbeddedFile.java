package fr.beffroi.documents;

/**
 * A file that travels inside a PDF.
 *
 * @param name with its extension
 * @param mediaType e.g. {@code application/pdf}
 * @param description what a reader of the PDF is told it is
 */
public record EmbeddedFile(String name, String mediaType, String description, byte[] content) {}
