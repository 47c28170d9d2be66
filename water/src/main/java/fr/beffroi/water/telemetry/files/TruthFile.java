package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.evaluation.KnownLeak;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A list of known leaks: {@code district;start;end;flow_l_s;…}, further columns being left alone. Times are written as in the
 * file of flows, by its clock.
 */
public final class TruthFile {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter YEAR_FIRST = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final TelemetryTable table;
    private final TelemetryMapping inflow;
    private final ZoneId zone;

    private TruthFile(TelemetryTable table, TelemetryMapping inflow) throws UnreadableTelemetry {
        this.table = table;
        this.inflow = inflow;
        this.zone = inflow.zoneId(table.file());
    }

    /**
     * @param districts that the file of flows has
     * @param inflow how the file of flows is read
     * @throws UnreadableTelemetry the first thing that is wrong
     */
    public static List<KnownLeak> read(String file, byte[] bytes, Set<String> districts, TelemetryMapping inflow)
            throws UnreadableTelemetry {
        return new TruthFile(TelemetryTable.of(file, bytes, null), inflow).read(districts);
    }

    /** The same file, to be written before anything is measured with it. */
    public static String write(List<KnownLeak> leaks, TelemetryMapping inflow) {
        ZoneId zone = ZoneId.of(inflow.zone());
        DateTimeFormatter form = inflow.timeForm() == TimeForm.DAY_FIRST ? DAY_FIRST : YEAR_FIRST;
        StringBuilder text = new StringBuilder("district;start;end;flow_l_s;growth_h\n");
        for (KnownLeak leak : leaks) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s;%s;%s;%.3f;%d%n",
                    leak.district(),
                    form.format(LocalDateTime.ofInstant(leak.start(), zone)),
                    form.format(LocalDateTime.ofInstant(leak.end(), zone)),
                    leak.litresPerSecond(),
                    leak.growth().toHours()));
        }
        return text.toString();
    }

    private List<KnownLeak> read(Set<String> districts) throws UnreadableTelemetry {
        int district = table.column("district");
        int start = table.column("start");
        int end = table.column("end");
        int flow = table.column("flow_l_s");
        List<KnownLeak> leaks = new ArrayList<>();
        for (TelemetryTable.Row row : table.rows()) {
            String name = row.cells()[district];
            if (!districts.contains(name)) {
                throw UnreadableTelemetry.of(
                        table.file(),
                        row.line(),
                        "district",
                        "truth.district",
                        TelemetryTable.shortened(name),
                        TelemetryTable.shortened(String.join(", ", districts)));
            }
            Instant from = moment(row, start, "start");
            Instant to = moment(row, end, "end");
            if (to.isBefore(from)) {
                throw UnreadableTelemetry.of(table.file(), row.line(), "end", "truth.order");
            }
            leaks.add(new KnownLeak(name, from, to, figure(row, flow), Duration.ZERO));
        }
        return leaks;
    }

    /** Either form is understood: no date can be meant in both. */
    private Instant moment(TelemetryTable.Row row, int column, String field) throws UnreadableTelemetry {
        String text = row.cells()[column];
        TimeForm.Written written = TimeForm.DAY_FIRST
                .read(text)
                .or(() -> TimeForm.YEAR_FIRST.read(text))
                .orElseThrow(() -> UnreadableTelemetry.of(
                        table.file(),
                        row.line(),
                        field,
                        inflow.timeForm() == TimeForm.DAY_FIRST ? "telemetry.time.day" : "telemetry.time.year",
                        TelemetryTable.shortened(text)));
        return written.offset() == null
                ? written.time().atZone(zone).toInstant()
                : written.time().toInstant(written.offset());
    }

    private double figure(TelemetryTable.Row row, int column) throws UnreadableTelemetry {
        String cell = row.cells()[column];
        OptionalDouble flow = Figures.read(cell, Figures.hasComma(cell));
        if (flow.isEmpty()) {
            throw UnreadableTelemetry.of(
                    table.file(), row.line(), "flow_l_s", "telemetry.figure.point", TelemetryTable.shortened(cell));
        }
        return flow.getAsDouble();
    }
}
