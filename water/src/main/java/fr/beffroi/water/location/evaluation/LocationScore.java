package fr.beffroi.water.location.evaluation;

import fr.beffroi.water.location.files.KnownPipeLeak;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.search.Alarm;
import fr.beffroi.water.location.search.PipeDistances;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Alarms against known leaks by the competition's rules (Vrachimis and others, Battle of the Leakage Detection and Isolation
 * Methods, 2022). An alarm finds a leak while it lasts, at no more than 300 m along the pipes; it saves what the leak would still
 * have let out, at 0.80 € a cubic metre, less up to 500 € for the search in the field in proportion to the distance. An alarm that
 * finds a leak already found counts for nothing; any other costs 500 €.
 *
 * @param leaks that last after the search begins
 * @param medianDistance m between alarms and the leaks they found
 * @param scoreMax € if each leak were found where and when it begins
 */
public record LocationScore(
        int leaks,
        int truePositives,
        int falsePositives,
        OptionalDouble medianDistance,
        double score,
        double scoreMax) {
    public static final double REACH = 300;

    private static final double WATER = 0.80;
    private static final double CREW = 500;

    /**
     * @param from when the search begins
     * @param to where the measures end: leaks that begin later are left out
     * @param distances that reach at least {@link #REACH}
     */
    public static LocationScore of(
            List<Alarm> alarms,
            List<KnownPipeLeak> known,
            Hydraulics hydraulics,
            PipeDistances distances,
            LocalDateTime from,
            LocalDateTime to) {
        PipeNetwork network = hydraulics.network();
        Map<String, Integer> place = new HashMap<>();
        Map<String, Integer> link = new HashMap<>();
        int[] pipes = network.pipes();
        for (int i = 0; i < pipes.length; i++) {
            place.put(network.links().get(pipes[i]).id(), i);
            link.put(network.links().get(pipes[i]).id(), pipes[i]);
        }
        List<KnownPipeLeak> leaks = known.stream()
                .filter(leak -> leak.end().isAfter(from) && leak.start().isBefore(to))
                .toList();
        List<LeakFlow> flows = leaks.stream()
                .map(leak -> new LeakFlow(leak, link.getOrDefault(leak.pipe(), 0), hydraulics))
                .toList();
        double max = flows.stream()
                .mapToDouble(flow -> WATER * flow.volume(from, to))
                .sum();
        Set<Integer> found = new HashSet<>();
        List<Double> away = new ArrayList<>();
        double score = 0;
        int wrong = 0;
        for (Alarm alarm :
                alarms.stream().sorted(Comparator.comparing(Alarm::raised)).toList()) {
            Map<Integer, Double> reached = new HashMap<>();
            for (int i = 0; i < leaks.size(); i++) {
                KnownPipeLeak leak = leaks.get(i);
                OptionalDouble distance =
                        distances.findBetween(place.getOrDefault(alarm.pipe(), 0), place.getOrDefault(leak.pipe(), 0));
                boolean lasts = !alarm.raised().isBefore(leak.start())
                        && !alarm.raised().isAfter(leak.end());
                if (lasts && distance.isPresent() && distance.getAsDouble() <= REACH) {
                    reached.put(i, distance.getAsDouble());
                }
            }
            if (reached.isEmpty()) {
                wrong++;
                score -= CREW;
                continue;
            }
            reached.keySet().removeAll(found);
            for (Map.Entry<Integer, Double> nearest :
                    reached.entrySet().stream().min(Map.Entry.comparingByValue()).stream()
                            .toList()) {
                found.add(nearest.getKey());
                away.add(nearest.getValue());
                score += WATER * flows.get(nearest.getKey()).volume(alarm.raised(), to)
                        - CREW * nearest.getValue() / REACH;
            }
        }
        return new LocationScore(leaks.size(), found.size(), wrong, median(away), score, max);
    }

    private static OptionalDouble median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }
}
