package fr.beffroi.water.telemetry.files;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an export is to be read. Guessed once, shown to a person, saved beside the source it is for.
 *
 * @param separator between columns: one character
 * @param decimalComma whether 1,5 is one and a half
 * @param timeColumn title of the column with the date, and the time unless it stands apart
 * @param hourColumn title of the column with the time of day; null where it stands with the date
 * @param zone clock of the file: Europe/Paris, UTC, +01:00…
 * @param meterColumn title of the column that names the meter; null where each meter has its column
 * @param columns of figures; exactly one where a column names the meter
 */
public record TelemetryMapping(
        String separator,
        boolean decimalComma,
        String timeColumn,
        @Nullable String hourColumn,
        TimeForm timeForm,
        String zone,
        @Nullable String meterColumn,
        List<MeterColumn> columns) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public TelemetryMapping {
        columns = List.copyOf(columns);
    }

    /**
     * @param file name, for messages
     * @throws UnreadableTelemetry if no time or no figures are found in it
     */
    public static TelemetryMapping guess(String file, byte[] bytes) throws UnreadableTelemetry {
        return MappingGuess.of(TelemetryTable.of(file, bytes, null));
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** @throws UnreadableTelemetry if it is no mapping, or one that contradicts itself */
    public static TelemetryMapping fromJson(String file, String json) throws UnreadableTelemetry {
        TelemetryMapping read;
        try {
            read = JSON.readValue(json, TelemetryMapping.class);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw UnreadableTelemetry.of(file, line, null, "telemetry.mapping.json");
        } catch (NullPointerException e) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.mapping.json");
        }
        read.check(file);
        return read;
    }

    private void check(String file) throws UnreadableTelemetry {
        if (separator == null || separator.length() != 1) {
            throw UnreadableTelemetry.of(file, null, "separator", "telemetry.mapping.separator");
        }
        if (timeColumn == null || timeForm == null || zone == null) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.mapping.json");
        }
        zoneId(file);
        if (columns.isEmpty() || (meterColumn != null && columns.size() != 1)) {
            throw UnreadableTelemetry.of(file, null, "columns", "telemetry.mapping.columns");
        }
        for (MeterColumn column : columns) {
            boolean flow = column.quantity() == Quantity.FLOW || column.quantity() == Quantity.MEASURE;
            if (flow != column.unit().isFlow()) {
                throw UnreadableTelemetry.of(
                        file,
                        null,
                        column.column(),
                        "telemetry.mapping.unit",
                        column.quantity().name().toLowerCase(Locale.ROOT),
                        column.unit().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    ZoneId zoneId(String file) throws UnreadableTelemetry {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw UnreadableTelemetry.of(file, null, "zone", "telemetry.mapping.zone", zone);
        }
    }
}
