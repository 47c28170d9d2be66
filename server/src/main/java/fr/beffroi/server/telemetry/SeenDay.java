package fr.beffroi.server.telemetry;

import fr.beffroi.water.telemetry.leaks.DistrictState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a district as it was screened: it ended at six in the morning of this date. Flows in L/s; null where unknown.
 *
 * @param inflow mean
 * @param expected mean, by what was known that morning, without any leak
 * @param night least mean of three hours in a row of the night
 * @param usualNight median of that over recent weeks: what a fixed threshold compares with
 * @param leak estimated flow of the leaks that are open
 */
record SeenDay(
        LocalDate date,
        DistrictState state,
        @Nullable Double inflow,
        @Nullable Double expected,
        @Nullable Double night,
        @Nullable Double usualNight,
        double leak) {}
