package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.calendar.LocalDays;

/** Whether a day's values can be believed. */
enum MeterHealth {
    GOOD,
    NO_DATA,
    FAULT;

    /** Hours with the very same value that no district shows. */
    private static final int STUCK = 18;
    /** Hours without any flow in a district that never was without. */
    private static final int DRY = 6;

    /** @param usual mean inflow of the days before; NaN if not known */
    static MeterHealth of(LocalDays days, int day, double usual) {
        int measured = days.measured(day);
        if (measured < LocalDays.HOURS / 4) {
            return NO_DATA;
        }
        int same = 1;
        int longest = 1;
        int dry = 0;
        for (int place = 0; place < LocalDays.HOURS; place++) {
            double flow = days.at(day, place);
            same = place > 0 && flow == days.at(day, place - 1) ? same + 1 : 1;
            longest = Math.max(longest, same);
            dry += flow <= 0 ? 1 : 0;
        }
        boolean flows = usual > 0;
        return flows && (longest >= STUCK || dry >= DRY) ? FAULT : GOOD;
    }
}
