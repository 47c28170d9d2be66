/**
 * Where a leak is, from the pressures of a network. Alone, in ten lines:
 *
 * <pre>{@code
 * EpanetProgram engine = EpanetProgram.read(Path.of("epanet-js-0.9.0.tgz"));                 // npm pack epanet-js@0.9.0
 * Hydraulics network = Hydraulics.solve(engine, "reseau.inp", Files.readAllBytes(Path.of("reseau.inp")));
 * Scada scada = ScadaFile.read("mesures.csv", Files.readAllBytes(Path.of("mesures.csv")));
 * LeakSearch search = LeakSearch.of("mesures.csv", scada, network, LocalDate.of(2025, 12, 31));
 * search.notices().forEach(notice -> System.out.println(notice.message(Locale.FRENCH)));
 * for (Alarm alarm : search.alarms()) {
 *     System.out.println(alarm.raised() + " " + alarm.pipe() + " " + alarm.litresPerSecond() + " L/s");
 *     alarm.map().forEach(suspect -> System.out.println("  " + suspect.pipe() + " " + suspect.probability()));
 * }
 * }</pre>
 *
 * <p>The model is taken as it is: what it has wrong, the map has wrong.
 */
@NullMarked
package fr.beffroi.water.location;

import org.jspecify.annotations.NullMarked;
