package fr.beffroi.water.pipes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * On which days the ground may have been frozen: the mean temperature of the seven days up to that day lies below 0 °C, at least four
 * of them being known. A definition of ours, chosen on no data.
 */
public final class Frost {
    public static final Frost UNKNOWN = new Frost(Map.of());

    private static final int DAYS = 7;
    private static final int FEWEST = 4;

    private final Map<Integer, Double> means;

    /** @param means of the temperature of the air by day, °C */
    public Frost(Map<LocalDate, Double> means) {
        Map<Integer, Double> byDay = new HashMap<>();
        means.forEach((day, mean) -> byDay.put((int) day.toEpochDay(), mean));
        this.means = byDay;
    }

    public boolean isKnown() {
        return !means.isEmpty();
    }

    /** Of no later day than the one that is asked. @param day as {@link LocalDate#toEpochDay()} */
    public boolean isOn(int day) {
        double sum = 0;
        int known = 0;
        for (int before = 0; before < DAYS; before++) {
            Double mean = means.get(day - before);
            if (mean != null) {
                sum += mean;
                known++;
            }
        }
        return known >= FEWEST && sum < 0;
    }

    /** Whether enough is known to say. @param day as {@link LocalDate#toEpochDay()} */
    public boolean isKnownOn(int day) {
        int known = 0;
        for (int before = 0; before < DAYS; before++) {
            known += means.containsKey(day - before) ? 1 : 0;
        }
        return known >= FEWEST;
    }

    /** °C by day, as it was given. */
    public Map<LocalDate, Double> means() {
        Map<LocalDate, Double> byDay = new HashMap<>();
        means.forEach((day, mean) -> byDay.put(LocalDate.ofEpochDay(day), mean));
        return byDay;
    }
}
