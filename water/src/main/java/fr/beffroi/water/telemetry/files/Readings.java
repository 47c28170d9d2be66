package fr.beffroi.water.telemetry.files;

/**
 * What a file holds of one meter, line by line.
 *
 * @param seconds since 1970
 * @param values in the column's unit, NaN where nothing was measured
 */
// Arrays for speed: nobody compares readings.
@SuppressWarnings("ArrayRecordComponent")
record Readings(String meter, long[] seconds, double[] values, MeterColumn column) {}
