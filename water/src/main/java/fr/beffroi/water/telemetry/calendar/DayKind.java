package fr.beffroi.water.telemetry.calendar;

import java.time.LocalDate;

/** Days on which people use water at the same hours. */
public enum DayKind {
    WORKDAY,
    SATURDAY,
    /** and holidays */
    SUNDAY;

    public static DayKind of(LocalDate date) {
        if (FrenchHolidays.isHoliday(date)) {
            return SUNDAY;
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            default -> WORKDAY;
        };
    }
}
