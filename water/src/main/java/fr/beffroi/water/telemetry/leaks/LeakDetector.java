package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Finds leaks in a district's hourly inflow. Each day is judged with what was known on its morning.
 *
 * <p>The hours of a day are compared with those of the same kind of day in recent weeks; what remains is one level a day,
 * weighted towards the hours that vary least, most of them at night. Its distance from the median level of recent weeks, in
 * units of its usual spread, feeds two cumulative sums: one for what comes at once, one for what grows.
 */
public final class LeakDetector {
    private final ZoneId zone;
    private final Settings settings;
    private final @Nullable Weather weather;

    /** @param zone of the clock by which people there live */
    public LeakDetector(ZoneId zone) {
        this(zone, null);
    }

    /** @param weather null where none is known */
    public LeakDetector(ZoneId zone, @Nullable Weather weather) {
        this(zone, weather, Settings.TUNED);
    }

    LeakDetector(ZoneId zone, @Nullable Weather weather, Settings settings) {
        this.zone = zone;
        this.weather = weather;
        this.settings = settings;
    }

    /** @param inflow of a district in L/s */
    public Screening screen(HourlySeries inflow) {
        return screen(inflow, Known.NOTHING);
    }

    /**
     * @param inflow of a district in L/s
     * @param known what people said of its past
     */
    public Screening screen(HourlySeries inflow, Known known) {
        return new Watch(LocalDays.of(inflow, zone), weather, zone, settings, known).screen();
    }
}
