package fr.beffroi.server.telemetry;

import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.files.MeterColumn;
import fr.beffroi.water.telemetry.files.Quantity;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.TimeForm;
import fr.beffroi.water.telemetry.files.Unit;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as the page shows it and sends it back.
 *
 * @param titles of the file, one for each column
 * @param columns one for each title, used or not
 */
record MappingForm(TelemetryMapping mapping, List<String> titles, List<Column> columns) {
    /** Clocks that French exports run by. */
    static final List<String> ZONES = List.of(
            "Europe/Paris",
            "+01:00",
            "UTC",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "Indian/Reunion",
            "Indian/Mayotte");

    static final List<Quantity> QUANTITIES = List.of(Quantity.FLOW, Quantity.VOLUME, Quantity.INDEX, Quantity.MEASURE);

    static final List<Unit> UNITS =
            List.of(Unit.CUBIC_METRES_PER_HOUR, Unit.LITRES_PER_SECOND, Unit.CUBIC_METRES, Unit.LITRES, Unit.NONE);

    static final List<String> SEPARATORS = List.of(";", ",", "\t", "|");

    /** One column of the file and what it is taken for. */
    record Column(String title, boolean used, String meter, Quantity quantity, Unit unit) {}

    static MappingForm of(TelemetryMapping mapping, List<String> titles) {
        List<Column> columns = new ArrayList<>();
        for (String title : titles) {
            columns.add(mapping.columns().stream()
                    .filter(column -> column.column().equals(title))
                    .findFirst()
                    .map(used -> new Column(title, true, used.meter(), used.quantity(), used.unit()))
                    .orElseGet(() -> new Column(title, false, title, Quantity.FLOW, Unit.CUBIC_METRES_PER_HOUR)));
        }
        return new MappingForm(mapping, titles, columns);
    }

    /** The clock of the file among those to choose from. */
    public List<String> zones() {
        TreeSet<String> others = new TreeSet<>(List.of(mapping.zone()));
        ZONES.forEach(others::remove);
        List<String> zones = new ArrayList<>(ZONES);
        zones.addAll(others);
        return zones;
    }

    /**
     * What the page sent.
     *
     * @throws UnreadableTelemetry if it contradicts itself, in the words of who checks saved mappings
     * @throws Refused if it lacks what the page always sends
     */
    static TelemetryMapping read(String file, Map<String, String> sent) throws UnreadableTelemetry {
        List<MeterColumn> columns = new ArrayList<>();
        for (int i = 0; sent.containsKey("title-" + i); i++) {
            if (sent.containsKey("use-" + i)) {
                String title = get(sent, "title-" + i);
                String meter = get(sent, "meter-" + i).strip();
                Quantity quantity = choice(Quantity.class, get(sent, "quantity-" + i));
                Unit unit = choice(Unit.class, get(sent, "unit-" + i));
                if (!QUANTITIES.contains(quantity) || !UNITS.contains(unit)) {
                    throw new Refused("measures.mapping.lacks", quantity + " " + unit);
                }
                if (quantity == Quantity.MEASURE) {
                    // Kept as it is, whatever unit stood there.
                    unit = Unit.NONE;
                } else if (unit == Unit.NONE) {
                    throw new Refused("measures.mapping.unit", title);
                }
                columns.add(new MeterColumn(title, meter.isEmpty() ? title : meter, quantity, unit));
            }
        }
        TelemetryMapping mapping = new TelemetryMapping(
                get(sent, "separator"),
                sent.containsKey("decimalComma"),
                get(sent, "timeColumn"),
                none(sent.get("hourColumn")),
                choice(TimeForm.class, get(sent, "timeForm")),
                get(sent, "zone"),
                none(sent.get("meterColumn")),
                columns);
        return TelemetryMapping.fromJson(file, mapping.toJson());
    }

    private static String get(Map<String, String> sent, String name) {
        String value = sent.get(name);
        if (value == null) {
            throw new Refused("measures.mapping.lacks", name);
        }
        return value;
    }

    private static @Nullable String none(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String sent) {
        try {
            return Enum.valueOf(type, sent);
        } catch (IllegalArgumentException e) {
            throw new Refused("measures.mapping.lacks", sent);
        }
    }
}
