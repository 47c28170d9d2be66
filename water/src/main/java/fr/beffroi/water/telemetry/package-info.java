/**
 * Leak alarms from the meters of districts. Alone, in ten lines:
 *
 * <pre>{@code
 * byte[] export = Files.readAllBytes(Path.of("supervision.csv"));
 * TelemetryMapping mapping = TelemetryMapping.guess("supervision.csv", export);      // shown, corrected, saved as JSON
 * Telemetry read = TelemetryFile.read("supervision.csv", export, mapping);
 * for (Map.Entry<String, HourlySeries> district : read.meters().entrySet()) {
 *     Screening screening = new LeakDetector(ZoneId.of("Europe/Paris")).screen(district.getValue());
 *     System.out.println(district.getKey() + " " + screening.state());
 *     screening.alarms().forEach(alarm -> System.out.println(alarm.raised() + " " + alarm.litresPerSecond() + " L/s"));
 * }
 * }</pre>
 */
@NullMarked
package fr.beffroi.water.telemetry;

import org.jspecify.annotations.NullMarked;
