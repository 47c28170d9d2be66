package fr.beffroi.acts.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Clear days (jours francs): neither the day of sending nor the day of the session counts. Saturdays, Sundays and holidays
 * count like any other day and do not extend the time (Sénat, question n° 00343, answer of 14 February 2013).
 */
public final class ClearDays {
    /** Due under 3,500 inhabitants (CGCT L2121-11), and from there on (L2121-12). */
    public static final int SHORT = 3;

    public static final int LONG = 5;

    /** What an emergency leaves at least (CGCT L2121-11, L2121-12). */
    public static final int EMERGENCY = 1;

    private ClearDays() {}

    /** Due where nothing shortens the time. @param large whether the rules of 3,500 inhabitants and more apply */
    public static int due(boolean large) {
        return large ? LONG : SHORT;
    }

    /** Whole days between the two; negative where the session does not come after the sending. */
    public static int between(LocalDate sent, LocalDate session) {
        return Math.toIntExact(ChronoUnit.DAYS.between(sent, session)) - 1;
    }

    /** The last day on which the convocation could leave. */
    public static LocalDate latestSending(LocalDate session, int clearDays) {
        return session.minusDays(clearDays + 1L);
    }
}
