package fr.beffroi.acts.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Clear days (jours francs): neither the day of sending nor the day of the session counts. Saturdays, Sundays and holidays
 * count like any other day and do not extend the time (Sénat, question n° 00343, answer of 14 February 2013).
 */
public final class ClearDays {
    private ClearDays() {}

    /** Whole days between the two; negative where the session does not come after the sending. */
    public static int between(LocalDate sent, LocalDate session) {
        return Math.toIntExact(ChronoUnit.DAYS.between(sent, session)) - 1;
    }

    /** The last day on which the convocation could leave. */
    public static LocalDate latestSending(LocalDate session, int clearDays) {
        return session.minusDays(clearDays + 1L);
    }
}
