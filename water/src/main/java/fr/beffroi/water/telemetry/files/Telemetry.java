package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.HourlySeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * What a file holds, whole.
 *
 * @param meters by name, in the file's order; flows in L/s
 * @param measures those of them that are no flow: levels, temperatures, kept as they are
 * @param notices what was guessed or tolerated; nothing is left out for it
 */
public record Telemetry(Map<String, HourlySeries> meters, Set<String> measures, List<TelemetryProblem> notices) {
    public Telemetry {
        meters = Collections.unmodifiableMap(new LinkedHashMap<>(meters));
        measures = Collections.unmodifiableSet(new LinkedHashSet<>(measures));
        notices = List.copyOf(notices);
    }

    /** All of them flows. */
    public Telemetry(Map<String, HourlySeries> meters, List<TelemetryProblem> notices) {
        this(meters, Set.of(), notices);
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
