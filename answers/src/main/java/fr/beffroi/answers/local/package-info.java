/**
 * Reads the collectivity's own documents into fiches, whose passages then beat the national ones for "where" and "when":
 *
 * <pre>{@code
 * try {
 *     LocalDocument document = new LocalReader().read(Path.of("horaires.csv"), Set.of());
 *     document.fiche().passages().forEach(p -> System.out.println(p.text()));
 *     document.remarks().forEach(r -> System.err.println(r.message(Locale.FRENCH)));
 * } catch (LocalProblem e) {
 *     System.err.println(e.message(Locale.FRENCH));
 * }
 * }</pre>
 *
 * <p>The way of a file: {@code Sniffer} finds its format, a {@code …Source} tells its headings, paragraphs, items and
 * table rows to an {@code Outline}, and that makes the fiche. What is hostile in it, {@code fr.beffroi.documents}
 * holds within {@link fr.beffroi.answers.local.LocalLimits}.
 */
@NullMarked
package fr.beffroi.answers.local;

import org.jspecify.annotations.NullMarked;
