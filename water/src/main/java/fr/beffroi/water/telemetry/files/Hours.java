package fr.beffroi.water.telemetry.files;

import java.util.Collection;

/** How many hours the series of one file may have together: two readings of a meter, years apart, make a long one of a short file. */
final class Hours {
    /** Of doubles, 160 MB: a hundred meters for twenty years, or two thousand for one. */
    static final int MOST = 20_000_000;

    private Hours() {}

    /** Before any of the series is made. @throws UnreadableTelemetry if they would have too many */
    static void require(String file, Collection<HourlyMeans> all) throws UnreadableTelemetry {
        if (all.stream().mapToLong(HourlyMeans::hours).sum() > MOST) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.hours", String.valueOf(MOST));
        }
    }
}
