package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.calendar.DayKind;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.util.Arrays;

/**
 * Ways to make one level of a day. A leak adds its whole flow to each of them; what people do adds to each differently, so
 * that one district is best watched by its quietest hours, another, whose meter swings all night, by many hours.
 */
enum Method {
    LOWEST_3(3),
    LOWEST_6(6),
    LOWEST_12(12),
    ALL(LocalDays.HOURS),
    /** Each hour beside what is usual at that hour, weighted by how little it varies. */
    BY_HOUR(0),
    /** The same from the hours of the day alone: a leak is there, too, a watered garden is not. */
    BY_DAY(0);

    /** From 8 to 23. */
    private static final int DAY_FROM = 2;

    private static final int DAY_TO = 17;

    private final int lowest;

    Method(int lowest) {
        this.lowest = lowest;
    }

    /** L/s; NaN if too little was measured. */
    double level(LocalDays days, int day, DayShape shape) {
        if (this == BY_DAY) {
            return shape.level(days, day, DAY_FROM, DAY_TO);
        }
        if (lowest == 0) {
            return shape.level(days, day);
        }
        double[] hours = new double[LocalDays.HOURS];
        int count = 0;
        for (int place = 0; place < LocalDays.HOURS; place++) {
            if (!Double.isNaN(days.at(day, place))) {
                hours[count++] = days.at(day, place);
            }
        }
        if (count < LocalDays.HOURS * 3 / 4) {
            return Double.NaN;
        }
        Arrays.sort(hours, 0, count);
        int kept = Math.min(lowest, count);
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += hours[i];
        }
        return sum / kept;
    }

    /** That of the hours which count most: few methods look at the daytime, which is of the eve. */
    DayKind kind(LocalDays days, int day) {
        return days.kind(day, this == ALL || this == BY_DAY ? 0 : LocalDays.HOURS - 1);
    }
}
