package fr.beffroi.water.telemetry.files;

/**
 * One column of figures.
 *
 * @param column its title in the file
 * @param meter its name with us; in a table that names the meter on each line, not used
 */
public record MeterColumn(String column, String meter, Quantity quantity, Unit unit) {}
