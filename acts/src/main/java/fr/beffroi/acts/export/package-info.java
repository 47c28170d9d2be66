/**
 * An adopted act, made ready for others: printed for signature and publication (PDF, DOCX, ODT), put in the envelope of the
 * contrôle de légalité, listed as open data. Everything is made in memory and sent nowhere:
 *
 * <pre>{@code
 * byte[] pdf = ExtractPdf.of(extract, null);
 * ActesEnvelope envelope = ActesEnvelope.of(extract, pdf, ActesNature.DELIBERATION, sender, LocalDate.now(), 1);
 * Files.write(Path.of(envelope.name()), envelope.archive());
 * Receipt receipt = ReceiptFile.read("accuse.xml", bytes).receipt();
 * byte[] published = ExtractPdf.of(extract, receipt);
 * }</pre>
 *
 * <p>What cannot be exported or imported is a {@link fr.beffroi.acts.export.Refused}, which says what to change.
 */
@NullMarked
package fr.beffroi.acts.export;

import org.jspecify.annotations.NullMarked;
