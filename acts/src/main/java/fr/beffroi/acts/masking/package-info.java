/**
 * What an act tells of private persons, proposed for masking before it is published; a person decides. Alone, in ten lines:
 *
 * <pre>{@code
 * List<Proposed> proposed = PersonalDataFinder.find(text, List.of("Mme Sylvie Granger", "M. Karim Belhadj"));
 * for (Proposed one : proposed) {
 *     System.out.println(one.words(text) + " : " + one.kind().reason(Locale.FRENCH) + " " + one.kind().sources());
 * }
 * Masked masked = Masked.apply(text, proposed.stream().map(Proposed::span).toList());   // those that were decided
 * System.out.println(masked.text());
 * }</pre>
 *
 * <p>Names of elected people, of signatories and of those who act in their function stay. Nothing here is complete: what the
 * finder misses is measured, and whoever publishes reads the act.
 */
@NullMarked
package fr.beffroi.acts.masking;

import org.jspecify.annotations.NullMarked;
