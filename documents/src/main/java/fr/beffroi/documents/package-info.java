/**
 * Opens PDF, DOCX and ODT that strangers made, within limits, and tells what a reader of them sees:
 *
 * <pre>{@code
 * switch (DocumentFormat.of(bytes).orElseThrow()) {
 *     case PDF -> {
 *         try (PDDocument pdf = PdfDocument.open(bytes, Limits.STANDARD)) {
 *             System.out.println(new PDFTextStripper().getText(pdf));
 *         }
 *     }
 *     case DOCX, ODT -> OfficeDocument.read(bytes, Limits.STANDARD, body);
 * }
 * }</pre>
 *
 * <p>A file that cannot be taken is an {@link fr.beffroi.documents.UnreadableDocument}. Parsers may recurse or never end on
 * hostile content, so a whole reading runs in a {@link fr.beffroi.documents.BoundedReading}.
 *
 * <p>{@link fr.beffroi.documents.AccessiblePdf} goes the other way: what we print ourselves.
 */
@NullMarked
package fr.beffroi.documents;

import org.jspecify.annotations.NullMarked;
