/**
 * Water: the pipes to inspect first, and leak alarms from the meters. Plain Java; no part acts, each proposes and says why.
 *
 * <p>From files to the pipes to inspect first, with reasons:
 *
 * <pre>{@code
 * Source pipes = Source.guess(Path.of("canalisations.gpkg"), Subject.PIPES);      // or CSV, GeoJSON
 * Source repairs = Source.guess(Path.of("reparations.csv"), Subject.REPAIRS);
 * NetworkImport read = NetworkImport.of(pipes, repairs, null, LocalDate.now());
 * read.quality().issues().forEach(issue -> System.out.println(issue.message(Locale.FRENCH)));
 * Ranking ranking = Ranking.of(read.network(), LocalDate.now());
 * for (PipeRisk risk : ranking.risks().subList(0, 20)) {
 *     System.out.println(risk.pipe().id() + " " + risk.breaksPerKmYear());
 *     risk.reasons().forEach(reason -> System.out.println("  " + reason.message(Locale.FRENCH)));
 * }
 * }</pre>
 *
 * <p>{@link fr.beffroi.water.source} reads whole files or nothing; {@link fr.beffroi.water.pipes} holds what was read and what
 * is lacking in it; {@link fr.beffroi.water.risk} ranks, and tests the ranking on years it has not seen. Reported breaks are
 * not hidden leaks, and old iron against plastic explains much of what a ranking finds.
 */
@NullMarked
package fr.beffroi.water;

import org.jspecify.annotations.NullMarked;
