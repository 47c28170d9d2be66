package fr.beffroi.water.telemetry.evaluation;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.leaks.Alarm;
import fr.beffroi.water.telemetry.leaks.LeakDetector;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The detector and the fixed thresholds on the same series and the same known leaks.
 *
 * @param ours the detector's score
 * @param baselines by name: {@code night_flow_plus_10} and so on
 */
public record TelemetryEvaluation(Score ours, Map<String, Score> baselines) {
    private static final List<Integer> PERCENTS = List.of(10, 20, 30);

    /** @param weather null where none is known */
    public static TelemetryEvaluation of(
            Map<String, HourlySeries> inflows, List<KnownLeak> leaks, @Nullable Weather weather, ZoneId zone) {
        LeakDetector detector = new LeakDetector(zone, weather);
        Score ours = score(
                inflows,
                leaks,
                inflow -> detector.screen(inflow).alarms().stream()
                        .map(Alarm::raised)
                        .toList());
        Map<String, Score> baselines = new LinkedHashMap<>();
        for (int percent : PERCENTS) {
            NightThreshold threshold = new NightThreshold(percent / 100.0);
            baselines.put(
                    "night_flow_plus_" + percent, score(inflows, leaks, inflow -> threshold.alarms(inflow, zone)));
        }
        return new TelemetryEvaluation(ours, baselines);
    }

    private static Score score(
            Map<String, HourlySeries> inflows, List<KnownLeak> leaks, Function<HourlySeries, List<Instant>> alarms) {
        Map<String, List<Instant>> raised = inflows.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, inflow -> alarms.apply(inflow.getValue())));
        return Score.of(inflows, raised, leaks);
    }

    /** The detector first, by the name {@code beffroi}. */
    public Map<String, Score> byRule() {
        Map<String, Score> all = new LinkedHashMap<>();
        all.put("beffroi", ours);
        all.putAll(baselines);
        return all;
    }
}
