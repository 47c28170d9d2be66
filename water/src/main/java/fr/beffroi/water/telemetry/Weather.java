package fr.beffroi.water.telemetry;

/**
 * Hourly weather near the districts.
 *
 * @param temperature of the air, °C
 * @param rain millimetres in the hour
 */
public record Weather(HourlySeries temperature, HourlySeries rain) {}
