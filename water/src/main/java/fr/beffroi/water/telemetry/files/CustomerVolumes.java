package fr.beffroi.water.telemetry.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each customer's meter counted on each day, from an export through its mapping: an index read once a day or more often, or
 * volumes. Only whole days.
 *
 * @param meters m³ by local day, by meter, in the file's order
 * @param notices what was guessed or tolerated
 */
public record CustomerVolumes(Map<String, Map<LocalDate, Double>> meters, List<TelemetryProblem> notices) {
    private static final int DAY = 86_400;
    /** Between readings of an index that are further apart, nothing is known of a day. */
    private static final int LONGEST = 2 * DAY;
    /** By how much readings at the same time of each day may differ, s. */
    private static final int SLACK = 60;

    /** By how much a day is longer or shorter where the clock changes, s. */
    private static final int CLOCK = 3600;

    private static final double LITRES = 1000;

    /**
     * @param zone of the days
     * @throws UnreadableTelemetry the first thing that is wrong, with its line and column; a column that is neither volume, index nor
     *     flow is wrong here, and so are volumes of more than a day: how much of them belongs to each day is not known
     */
    public static CustomerVolumes read(String file, byte[] bytes, TelemetryMapping mapping, ZoneId zone)
            throws UnreadableTelemetry {
        for (MeterColumn column : mapping.columns()) {
            if (column.quantity() == Quantity.MEASURE) {
                throw UnreadableTelemetry.of(file, null, column.column(), "telemetry.customers.measure");
            }
        }
        TelemetryFile read = TelemetryFile.open(file, bytes, mapping);
        long step = step(read.readings());
        if (step > DAY) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.customers.step");
        }
        Map<String, Map<LocalDate, Double>> meters = new LinkedHashMap<>();
        for (Readings one : read.readings()) {
            Days days = new Days(one, step, zone);
            if (meters.put(one.meter(), days.whole()) != null) {
                throw UnreadableTelemetry.of(file, 1, one.column().column(), "telemetry.meter.twice", one.meter());
            }
            if (days.resets > 0) {
                read.notice(one.meter(), "telemetry.reset", String.valueOf(days.resets));
            }
        }
        if (meters.values().stream().allMatch(Map::isEmpty)) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.customers.nothing");
        }
        return new CustomerVolumes(meters, read.notices());
    }

    /** The usual one of the lines of each meter that is no index, s. */
    private static long step(List<Readings> readings) {
        List<long[]> times = new ArrayList<>();
        for (Readings one : readings) {
            // In a table with one column a meter, all have the same lines.
            boolean same = !times.isEmpty() && times.getLast() == one.seconds();
            if (one.column().quantity() != Quantity.INDEX && !same) {
                times.add(one.seconds());
            }
        }
        return usual(times.stream());
    }

    /** The middle one of the steps between times, those of which a meter says nothing among them; a day where there is none. */
    private static long usual(Stream<long[]> times) {
        long[] steps = times.flatMapToLong(seconds -> {
                    long[] sorted = seconds.clone();
                    Arrays.sort(sorted);
                    return IntStream.range(1, sorted.length).mapToLong(i -> sorted[i] - sorted[i - 1]);
                })
                .sorted()
                .toArray();
        long usual = steps.length == 0 ? DAY : steps[steps.length / 2];
        return Math.abs(usual - DAY) <= CLOCK ? DAY : usual;
    }

    /** The volumes of one meter, spread over the days that they were counted in. */
    private static final class Days {
        private final ZoneId zone;
        private final Map<LocalDate, double[]> days = new TreeMap<>();
        private int resets;

        /** @param usual step of the file, for a meter whose own lines are further apart: it was silent in between */
        private Days(Readings read, long usual, ZoneId zone) {
            this.zone = zone;
            int[] order = IntStream.range(0, read.seconds().length)
                    .filter(i -> !Double.isNaN(read.values()[i]))
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> read.seconds()[i]))
                    .mapToInt(i -> i)
                    .toArray();
            double factor = read.column().unit().factor();
            long own = usual(Stream.of(read.seconds()));
            long step = own > DAY ? usual : own;
            for (int i = 0; i < order.length; i++) {
                long from = read.seconds()[order[i]];
                double value = read.values()[order[i]] * factor;
                switch (read.column().quantity()) {
                    case INDEX -> {
                        if (i + 1 < order.length) {
                            index(from, read.seconds()[order[i + 1]], read.values()[order[i + 1]] * factor - value);
                        }
                    }
                    case VOLUME -> spread(from, end(from, step), value);
                    default -> spread(from, end(from, step), value * step);
                }
            }
        }

        private void index(long from, long to, double litres) {
            if (litres < 0) {
                resets++;
            } else if (to - from <= LONGEST + SLACK) {
                spread(from, to, litres);
            }
        }

        /** A day's volume is that of the local day: 23 or 25 hours long where the clock changes. */
        private long end(long from, long step) {
            return step == DAY
                    ? Instant.ofEpochSecond(from).atZone(zone).plusDays(1).toEpochSecond()
                    : from + step;
        }

        private void spread(long from, long to, double litres) {
            LocalDate day = Instant.ofEpochSecond(from).atZone(zone).toLocalDate();
            for (long at = from; at < to; ) {
                long end = Math.min(to, day.plusDays(1).atStartOfDay(zone).toEpochSecond());
                double[] known = days.computeIfAbsent(day, key -> new double[2]);
                known[0] += litres * (end - at) / (to - from);
                known[1] += end - at;
                at = end;
                day = day.plusDays(1);
            }
        }

        private Map<LocalDate, Double> whole() {
            Map<LocalDate, Double> whole = new TreeMap<>();
            days.forEach((day, known) -> {
                long length = day.plusDays(1).atStartOfDay(zone).toEpochSecond()
                        - day.atStartOfDay(zone).toEpochSecond();
                if (known[1] >= length - SLACK) {
                    whole.put(day, known[0] / LITRES);
                }
            });
            return whole;
        }
    }
}
