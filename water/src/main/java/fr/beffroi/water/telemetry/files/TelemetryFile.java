package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.HourlySeries;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads an export through its mapping: all of it, or nothing and the first thing that is wrong. */
public final class TelemetryFile {
    private final TelemetryTable table;
    private final TelemetryMapping mapping;
    private final ZoneId zone;
    private final int time;
    private final int hour;
    private final List<Readings> readings = new ArrayList<>();
    private final List<TelemetryProblem> notices = new ArrayList<>();

    private TelemetryFile(TelemetryTable table, TelemetryMapping mapping) throws UnreadableTelemetry {
        this.table = table;
        this.mapping = mapping;
        this.zone = mapping.zoneId(table.file());
        this.time = table.column(mapping.timeColumn());
        this.hour = mapping.hourColumn() == null ? -1 : table.column(mapping.hourColumn());
    }

    /**
     * @param file name, for messages
     * @throws UnreadableTelemetry the first thing that is wrong, with its line and column
     */
    public static Telemetry read(String file, byte[] bytes, TelemetryMapping mapping) throws UnreadableTelemetry {
        return open(file, bytes, mapping).hours();
    }

    /** Line by line, nothing being made of it yet. @throws UnreadableTelemetry as {@link #read} */
    static TelemetryFile open(String file, byte[] bytes, TelemetryMapping mapping) throws UnreadableTelemetry {
        TelemetryTable table = TelemetryTable.of(file, bytes, mapping.separator());
        TelemetryFile open = new TelemetryFile(table, mapping);
        open.readLines();
        return open;
    }

    List<Readings> readings() {
        return List.copyOf(readings);
    }

    List<TelemetryProblem> notices() {
        return List.copyOf(notices);
    }

    void notice(String field, String key, String... arguments) {
        notices.add(new TelemetryProblem(table.file(), null, field, key, List.of(arguments)));
    }

    private void readLines() throws UnreadableTelemetry {
        if (table.windows()) {
            notices.add(new TelemetryProblem(table.file(), null, null, "telemetry.windows", List.of()));
        }
        if (mapping.meterColumn() == null) {
            wide();
        } else {
            tall(table.column(mapping.meterColumn()), mapping.columns().getFirst());
        }
    }

    private Telemetry hours() throws UnreadableTelemetry {
        Map<String, HourlySeries> meters = new LinkedHashMap<>();
        Set<String> measures = new LinkedHashSet<>();
        List<HourlyMeans> all = readings.stream()
                .map(one -> new HourlyMeans(one.meter(), one.seconds(), one.values(), one.column()))
                .toList();
        Hours.require(table.file(), all);
        for (int i = 0; i < all.size(); i++) {
            Readings one = readings.get(i);
            HourlyMeans means = all.get(i);
            if (meters.put(one.meter(), means.series()) != null) {
                throw UnreadableTelemetry.of(
                        table.file(), 1, one.column().column(), "telemetry.meter.twice", one.meter());
            }
            if (one.column().quantity() == Quantity.MEASURE) {
                measures.add(one.meter());
            }
            if (means.resets() > 0) {
                notice(one.meter(), "telemetry.reset", String.valueOf(means.resets()));
            }
        }
        if (meters.values().stream().allMatch(series -> series.length() == 0)) {
            throw UnreadableTelemetry.of(table.file(), null, null, "telemetry.nothing");
        }
        return new Telemetry(meters, measures, notices);
    }

    private void wide() throws UnreadableTelemetry {
        TimeAxis axis = new TimeAxis(table.file(), mapping.timeColumn(), zone);
        for (TelemetryTable.Row row : table.rows()) {
            axis.add(row.line(), time(row), mapping.timeForm());
        }
        long[] seconds = axis.seconds();
        for (MeterColumn column : mapping.columns()) {
            int place = table.column(column.column());
            double[] values = new double[seconds.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(table.rows().get(i), place, column);
            }
            readings.add(new Readings(column.meter(), seconds, values, column));
        }
    }

    private void tall(int meter, MeterColumn column) throws UnreadableTelemetry {
        int place = table.column(column.column());
        Map<String, TimeAxis> axes = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        for (TelemetryTable.Row row : table.rows()) {
            String name = row.cells()[meter];
            if (name.isEmpty()) {
                throw UnreadableTelemetry.of(table.file(), row.line(), mapping.meterColumn(), "telemetry.meter.blank");
            }
            TimeAxis axis = axes.computeIfAbsent(name, key -> new TimeAxis(table.file(), mapping.timeColumn(), zone));
            double[] kept = values.getOrDefault(name, new double[64]);
            if (axis.length() == kept.length) {
                kept = Arrays.copyOf(kept, 2 * kept.length);
            }
            kept[axis.length()] = value(row, place, column);
            values.put(name, kept);
            axis.add(row.line(), time(row), mapping.timeForm());
        }
        for (Map.Entry<String, TimeAxis> axis : axes.entrySet()) {
            long[] seconds = axis.getValue().seconds();
            readings.add(new Readings(
                    axis.getKey(), seconds, Arrays.copyOf(values.get(axis.getKey()), seconds.length), column));
        }
    }

    private String time(TelemetryTable.Row row) {
        return hour < 0 ? row.cells()[time] : row.cells()[time] + " " + row.cells()[hour];
    }

    private double value(TelemetryTable.Row row, int place, MeterColumn column) throws UnreadableTelemetry {
        String cell = row.cells()[place];
        if (Figures.isNothing(cell)) {
            return Double.NaN;
        }
        OptionalDouble value = Figures.read(cell, mapping.decimalComma());
        if (value.isEmpty()) {
            throw UnreadableTelemetry.of(
                    table.file(),
                    row.line(),
                    column.column(),
                    mapping.decimalComma() ? "telemetry.figure.comma" : "telemetry.figure.point",
                    TelemetryTable.shortened(cell));
        }
        return value.getAsDouble();
    }
}
