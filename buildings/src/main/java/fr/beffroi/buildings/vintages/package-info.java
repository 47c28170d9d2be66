/**
 * One object through several vintages: since when it may have been there, whether it changed. The days on which images were taken bound
 * what happened; they never date it, and least of all the completion of works.
 *
 * <pre>{@code
 * Imagery before = Images.open(Path.of("ortho-2018"));
 * Imagery after = Images.open(Path.of("ortho-2021"));
 * Vintage first = Vintage.of("2018", before, detectionsOf2018, ShiftField.none());
 * Vintage second = Vintage.of("2021", after, detectionsOf2021, Registration.between(before, after));
 * for (Seen seen : History.of(List.of(first, second))) {
 *     System.out.println(seen.change() + " " + seen.kind() + " " + seen.score());
 *     seen.sentences(Locale.FRENCH).forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package fr.beffroi.buildings.vintages;

import org.jspecify.annotations.NullMarked;
