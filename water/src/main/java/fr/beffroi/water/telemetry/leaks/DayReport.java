package fr.beffroi.water.telemetry.leaks;

import java.time.LocalDate;

/**
 * One day of a district, ended at 6 in the morning. Flows in L/s, NaN where unknown.
 *
 * @param nightFlow least mean of three hours in a row of the night
 * @param lowestTenth tenth percentile of the day's hours, the other night flow
 * @param residual what flows beyond the expected level, open leaks included
 * @param spread usual day-to-day spread of the residual
 * @param leak estimated flow of the leaks that are open, 0 without
 * @param evidence for a new leak, from 0; an alarm above 1
 */
public record DayReport(
        LocalDate date,
        DistrictState state,
        double nightFlow,
        double lowestTenth,
        double residual,
        double spread,
        double leak,
        double evidence) {}
