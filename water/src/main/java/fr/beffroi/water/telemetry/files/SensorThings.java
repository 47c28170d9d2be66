package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.HourlySeries;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a SensorThings server (OGC 18-088, version 1.1) answers to {@code Datastreams?$expand=Observations}: one datastream or several,
 * each with its observations. A datastream is a meter, by its name; its unit says what it holds: a flow, a volume where the
 * observations have a beginning and an end, the index of a counter where they have none, or else a measure of another kind.
 */
public final class SensorThings {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    /** Bytes of an answer. */
    public static final int LARGEST = 50 << 20;

    /** Between a datastream's first observation and its last, hours: further apart, one of their years is wrong. */
    private static final long LONGEST = 20L * 366 * 24;

    private final String file;
    private final Map<String, HourlyMeans> read = new LinkedHashMap<>();
    private final Set<String> measures = new LinkedHashSet<>();
    private final List<TelemetryProblem> notices = new ArrayList<>();

    private SensorThings(String file) {
        this.file = file;
    }

    /**
     * @param file name, for messages
     * @throws UnreadableTelemetry the first thing that is wrong, with the datastream it is in; nothing is taken then
     */
    public static Telemetry read(String file, byte[] json) throws UnreadableTelemetry {
        if (json.length > LARGEST) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.size", String.valueOf(LARGEST >> 20));
        }
        SensorThings things = new SensorThings(file);
        things.all(tree(file, json));
        return things.hours();
    }

    private Telemetry hours() throws UnreadableTelemetry {
        Hours.require(file, read.values());
        Map<String, HourlySeries> meters = new LinkedHashMap<>();
        read.forEach((meter, means) -> {
            meters.put(meter, means.series());
            if (means.resets() > 0) {
                notices.add(new TelemetryProblem(
                        file, null, meter, "telemetry.reset", List.of(String.valueOf(means.resets()))));
            }
        });
        if (meters.values().stream().allMatch(series -> series.length() == 0)) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.nothing");
        }
        return new Telemetry(meters, measures, notices);
    }

    private static JsonNode tree(String file, byte[] json) throws UnreadableTelemetry {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw UnreadableTelemetry.of(file, null, null, "things.json");
        }
    }

    private void all(JsonNode root) throws UnreadableTelemetry {
        more(root, "@iot.nextLink", null);
        if (root.path("value").isArray()) {
            for (JsonNode datastream : root.path("value")) {
                add(datastream);
            }
        } else {
            add(root);
        }
    }

    private void add(JsonNode datastream) throws UnreadableTelemetry {
        String meter = datastream.path("name").asString("").strip();
        JsonNode observations = datastream.path("Observations");
        if (meter.isEmpty() || !observations.isArray()) {
            throw UnreadableTelemetry.of(file, null, meter.isEmpty() ? null : meter, "things.shape");
        }
        more(datastream, "Observations@iot.nextLink", meter);
        long[] seconds = new long[observations.size()];
        double[] values = new double[seconds.length];
        boolean periods = false;
        for (int i = 0; i < seconds.length; i++) {
            String time = observations.get(i).path("phenomenonTime").asString("");
            periods |= time.indexOf('/') > 0;
            seconds[i] = second(meter, time);
            values[i] = value(meter, time, observations.get(i).path("result"));
        }
        checkTwice(meter, seconds);
        MeterColumn column = column(meter, datastream.path("unitOfMeasurement"), periods);
        HourlyMeans means = new HourlyMeans(meter, seconds, values, column);
        if (means.hours() > LONGEST) {
            throw UnreadableTelemetry.of(file, null, meter, "things.span");
        }
        if (read.put(meter, means) != null) {
            throw UnreadableTelemetry.of(file, null, meter, "telemetry.meter.twice", meter);
        }
        if (column.quantity() == Quantity.MEASURE) {
            measures.add(meter);
        }
    }

    /** A server answers page by page: what is on the next ones is to be sent, too. */
    private void more(JsonNode node, String link, @Nullable String meter) {
        if (!node.path(link).asString("").isEmpty()) {
            notices.add(new TelemetryProblem(file, null, meter, "things.more", List.of()));
        }
    }

    private long second(String meter, String time) throws UnreadableTelemetry {
        int slash = time.indexOf('/');
        try {
            OffsetDateTime begin = OffsetDateTime.parse(slash < 0 ? time : time.substring(0, slash));
            if (begin.getYear() < FIRST_YEAR || begin.getYear() > LAST_YEAR) {
                throw UnreadableTelemetry.of(
                        file,
                        null,
                        meter,
                        "telemetry.time.far",
                        time,
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(LAST_YEAR));
            }
            return begin.toEpochSecond();
        } catch (DateTimeException e) {
            throw UnreadableTelemetry.of(file, null, meter, "things.time", TelemetryTable.shortened(time));
        }
    }

    private double value(String meter, String time, JsonNode result) throws UnreadableTelemetry {
        if (result.isNull() || result.isMissingNode()) {
            return Double.NaN;
        }
        double value = result.isNumber() ? result.asDouble() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw UnreadableTelemetry.of(
                    file, null, meter, "things.result", TelemetryTable.shortened(result.toString()), time);
        }
        return value;
    }

    private void checkTwice(String meter, long[] seconds) throws UnreadableTelemetry {
        if (LongStream.of(seconds).distinct().count() < seconds.length) {
            long[] sorted = seconds.clone();
            Arrays.sort(sorted);
            int at = 1;
            while (sorted[at] != sorted[at - 1]) {
                at++;
            }
            throw UnreadableTelemetry.of(
                    file,
                    null,
                    meter,
                    "things.twice",
                    Instant.ofEpochSecond(sorted[at]).toString());
        }
    }

    private static MeterColumn column(String meter, JsonNode unit, boolean periods) {
        String said = unit.path("symbol").asString("") + " " + unit.path("name").asString("");
        Unit known = Unit.in(said).orElse(Unit.NONE);
        Quantity quantity = known == Unit.NONE
                ? Quantity.MEASURE
                : known.isFlow() ? Quantity.FLOW : periods ? Quantity.VOLUME : Quantity.INDEX;
        return new MeterColumn(said.strip(), meter, quantity, known);
    }
}
