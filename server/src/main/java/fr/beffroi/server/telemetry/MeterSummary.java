package fr.beffroi.server.telemetry;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.Telemetry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one meter, before anything is kept.
 *
 * @param measure whether it is no flow
 * @param mean L/s, a measure as it is; null if nothing was measured
 * @param missing share of the hours between the first and the last of which nothing is known
 */
record MeterSummary(
        String name,
        boolean measure,
        int hours,
        double missing,
        @Nullable Double mean,
        @Nullable Instant first,
        @Nullable Instant last) {
    static List<MeterSummary> of(Telemetry read) {
        return read.meters().entrySet().stream()
                .map(meter -> of(meter.getKey(), read.measures().contains(meter.getKey()), meter.getValue()))
                .toList();
    }

    private static MeterSummary of(String name, boolean measure, HourlySeries series) {
        int known = 0;
        for (double flow : series.values()) {
            known += Double.isNaN(flow) ? 0 : 1;
        }
        boolean empty = known == 0;
        return new MeterSummary(
                name,
                measure,
                known,
                series.length() == 0 ? 0 : 1 - known / (double) series.length(),
                empty ? null : series.mean(),
                empty ? null : HourlySeries.startOf(series.firstHour()),
                empty ? null : HourlySeries.startOf(series.endHour() - 1));
    }
}
