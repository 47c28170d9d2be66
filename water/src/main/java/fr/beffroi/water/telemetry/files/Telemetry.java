package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.HourlySeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What a file holds, whole.
 *
 * @param meters by name, in the file's order; flows in L/s
 * @param notices what was guessed or tolerated; nothing is left out for it
 */
public record Telemetry(Map<String, HourlySeries> meters, List<TelemetryProblem> notices) {
    public Telemetry {
        meters = Collections.unmodifiableMap(new LinkedHashMap<>(meters));
        notices = List.copyOf(notices);
    }

    /** @throws NoSuchElementException if the file has no such meter */
    public HourlySeries getMeter(String name) {
        HourlySeries series = meters.get(name);
        if (series == null) {
            throw new NoSuchElementException(name);
        }
        return series;
    }
}
