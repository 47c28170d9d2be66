package fr.beffroi.water.telemetry.evaluation;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.calendar.DayKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;

/** Inflows that no one measured: for tests, for measures of speed, for demonstrations. */
public final class SyntheticInflow {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    /** Of the day's mean, from midnight. */
    private static final double[] WORKDAY = {
        0.55, 0.48, 0.45, 0.44, 0.48, 0.65, 1.05, 1.45, 1.40, 1.20, 1.10, 1.10, 1.20, 1.15, 1.05, 1.00, 1.02, 1.12,
        1.28, 1.38, 1.30, 1.10, 0.88, 0.67
    };

    private SyntheticInflow() {}

    /**
     * A day's and a week's rhythm, a slow swing over the year and noise; the same for the same seed.
     *
     * @param mean L/s
     * @param noise of an hour, as a share of the mean
     */
    public static HourlySeries of(LocalDate first, int days, double mean, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long start = HourlySeries.hourOf(first.atStartOfDay(FRANCE).toInstant());
        double[] flows = new double[days * 24];
        double ofDay = 0;
        for (int i = 0; i < flows.length; i++) {
            Instant moment = HourlySeries.startOf(start + i);
            ZonedDateTime local = moment.atZone(FRANCE);
            if (local.getHour() == 0) {
                ofDay = random.nextGaussian() * noise / 3;
            }
            boolean late =
                    DayKind.of(local.toLocalDate()) != DayKind.WORKDAY && local.getHour() > 4 && local.getHour() < 12;
            double usual = WORKDAY[late ? local.getHour() - 2 : local.getHour()];
            double season = 1 + 0.05 * Math.sin(2 * Math.PI * local.getDayOfYear() / 365.25);
            flows[i] = mean * Math.max(0.05, usual * season + ofDay + random.nextGaussian() * noise);
        }
        return new HourlySeries(start, flows);
    }
}
