package fr.beffroi.water.location.files;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a supervision recorded, by the names of the network's nodes and links, in the network's own units.
 *
 * @param seconds of each row since 1970 by the file's own clock, increasing
 * @param columns by title; not a number where nothing was measured
 */
// Arrays for speed: nobody compares records of a supervision.
@SuppressWarnings("ArrayRecordComponent")
public record Scada(long[] seconds, Map<String, double[]> columns) {
    public Scada {
        columns = new LinkedHashMap<>(columns);
    }

    /** The day of the first row, counted from 1970. */
    public long firstDay() {
        return Math.floorDiv(seconds[0], 86_400L);
    }

    /** Days from the first to the last row, both counted. */
    public int days() {
        return (int) (Math.floorDiv(seconds[seconds.length - 1], 86_400L) - firstDay()) + 1;
    }
}
