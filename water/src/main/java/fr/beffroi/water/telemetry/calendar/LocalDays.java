package fr.beffroi.water.telemetry.calendar;

import fr.beffroi.water.telemetry.HourlySeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * An hourly series by days that end in the morning at {@link #END}, so that each is known with its whole night. The hour
 * that is there twice in October is the mean of both; the one that is missing in March is NaN.
 */
public final class LocalDays {
    /** Local hour at which a day ends. */
    public static final int END = 6;

    public static final int HOURS = 24;

    private final ZoneId zone;
    private final LocalDate first;
    private final double[][] flows;
    private final DayKind[] kinds;

    private LocalDays(ZoneId zone, LocalDate first, double[][] flows) {
        this.zone = zone;
        this.first = first;
        this.flows = flows;
        this.kinds = new DayKind[flows.length + 1];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = DayKind.of(first.plusDays(i - 1));
        }
    }

    public static LocalDays of(HourlySeries series, ZoneId zone) {
        if (series.length() == 0) {
            return new LocalDays(zone, LocalDate.EPOCH, new double[0][]);
        }
        LocalDate first = endsOn(HourlySeries.startOf(series.firstHour()), zone);
        LocalDate last = endsOn(HourlySeries.startOf(series.endHour() - 1), zone);
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        double[][] flows = new double[days][HOURS];
        for (int day = 0; day < days; day++) {
            fill(flows[day], series, first.plusDays(day), zone);
        }
        return new LocalDays(zone, first, flows);
    }

    private static void fill(double[] day, HourlySeries series, LocalDate date, ZoneId zone) {
        Arrays.fill(day, Double.NaN);
        long end = HourlySeries.hourOf(endOf(date, zone));
        long start = HourlySeries.hourOf(endOf(date.minusDays(1), zone));
        if (end - start == HOURS) {
            for (int i = 0; i < HOURS; i++) {
                day[i] = series.at(start + i);
            }
            return;
        }
        boolean[] seen = new boolean[HOURS];
        for (long hour = start; hour < end; hour++) {
            int local = HourlySeries.startOf(hour).atZone(zone).getHour();
            int place = Math.floorMod(local - END, HOURS);
            day[place] = seen[place] ? (day[place] + series.at(hour)) / 2 : series.at(hour);
            seen[place] = true;
        }
    }

    private static LocalDate endsOn(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return local.getHour() < END ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    }

    private static Instant endOf(LocalDate date, ZoneId zone) {
        return date.atTime(END, 0).atZone(zone).toInstant();
    }

    public int count() {
        return flows.length;
    }

    /** The date on whose morning the day ends. */
    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** When all of the day is known. */
    public Instant end(int day) {
        return endOf(date(day), zone);
    }

    /**
     * @param place hours since the day's beginning, from 0
     * @return NaN where nothing was measured
     */
    public double at(int day, int place) {
        return flows[day][place];
    }

    /** Hours since 1970; of the hour that comes twice in October the first, of the one missing in March the next. */
    public long hour(int day, int place) {
        return HourlySeries.hourOf(date(day)
                .minusDays(1)
                .atTime(END, 0)
                .plusHours(place)
                .atZone(zone)
                .toInstant());
    }

    public DayKind kind(int day, int place) {
        return kinds[place < HOURS - END ? day : day + 1];
    }

    /** NaN if nothing was measured. */
    public double mean(int day) {
        double sum = 0;
        int count = 0;
        for (double flow : flows[day]) {
            if (!Double.isNaN(flow)) {
                sum += flow;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    public int measured(int day) {
        int count = 0;
        for (double flow : flows[day]) {
            count += Double.isNaN(flow) ? 0 : 1;
        }
        return count;
    }
}
