package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.util.Arrays;

/** Night flow by two methods, L/s. Where they differ, someone uses water at night, or the lowest flow is at another hour. */
public final class NightFlow {
    /** Hours from 0 to 6. */
    private static final int MIDNIGHT = LocalDays.HOURS - LocalDays.END;

    private static final int MEAN_OF = 3;
    private static final int USUAL_NIGHTS = 28;
    /** Last nights that are left out of the usual flow. */
    private static final int LAG = 7;

    private static final double LOWEST_SHARE = 0.1;

    private final double[] minimum;
    private final double[] lowest;

    private NightFlow(double[] minimum, double[] lowest) {
        this.minimum = minimum;
        this.lowest = lowest;
    }

    public static NightFlow of(LocalDays days) {
        double[] minimum = new double[days.count()];
        double[] lowest = new double[days.count()];
        for (int day = 0; day < days.count(); day++) {
            minimum[day] = minimum(days, day);
            lowest[day] = lowest(days, day);
        }
        return new NightFlow(minimum, lowest);
    }

    /** Least mean of three hours in a row between midnight and 6 in the morning; NaN if no three were measured. */
    public double minimum(int day) {
        return minimum[day];
    }

    /** Tenth percentile of the whole day's hours; NaN if a quarter of them or more was not measured. */
    public double lowestTenth(int day) {
        return lowest[day];
    }

    /** Median of the minimum over four weeks that ended a week ago; NaN before two weeks are known. */
    public double usual(int day) {
        int to = Math.max(0, day - LAG);
        double[] past = Arrays.copyOfRange(minimum, Math.max(0, to - USUAL_NIGHTS), to);
        long known = Arrays.stream(past).filter(flow -> !Double.isNaN(flow)).count();
        return known < USUAL_NIGHTS / 2 ? Double.NaN : Robust.median(past);
    }

    private static double minimum(LocalDays days, int day) {
        double least = Double.NaN;
        for (int from = MIDNIGHT; from + MEAN_OF <= LocalDays.HOURS; from++) {
            double sum = 0;
            for (int place = from; place < from + MEAN_OF; place++) {
                sum += days.at(day, place);
            }
            least = Double.isNaN(sum) || least <= sum / MEAN_OF ? least : sum / MEAN_OF;
        }
        return least;
    }

    private static double lowest(LocalDays days, int day) {
        double[] hours = new double[LocalDays.HOURS];
        int count = 0;
        for (int place = 0; place < LocalDays.HOURS; place++) {
            if (!Double.isNaN(days.at(day, place))) {
                hours[count++] = days.at(day, place);
            }
        }
        if (count <= LocalDays.HOURS * 3 / 4) {
            return Double.NaN;
        }
        Arrays.sort(hours, 0, count);
        return hours[(int) (LOWEST_SHARE * count)];
    }
}
