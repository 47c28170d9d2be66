package fr.beffroi.water.location.search;

import fr.beffroi.water.location.hydraulics.PipeNetwork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What teams found, as the search uses it. A leak that was found is known from its day on, and so is where it lay. A search that
 * found nothing makes every pipe around it less likely for what had begun before that day; it says nothing of what began later.
 */
final class Visited {
    private final List<Seen> all;
    private final PipeDistances distances;
    private final double missed;

    /** @param pipe by its place among the network's pipes @param day from the first that was measured */
    record Seen(int pipe, int day, boolean leak) {}

    private Visited(List<Seen> all, PipeDistances distances, double missed) {
        this.all = all;
        this.distances = distances;
        this.missed = missed;
    }

    /** Visits to pipes that the network does not have are left out. */
    static Visited of(
            List<Visit> visits,
            PipeNetwork network,
            PipeDistances distances,
            LocalDate first,
            SearchSettings settings) {
        int[] pipes = network.pipes();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < pipes.length; i++) {
            places.put(network.links().get(pipes[i]).id(), i);
        }
        List<Seen> all = new ArrayList<>();
        for (Visit visit : visits) {
            Integer pipe = places.get(visit.pipe());
            if (pipe != null) {
                all.add(new Seen(pipe, Math.toIntExact(visit.day().toEpochDay() - first.toEpochDay()), visit.leak()));
            }
        }
        return new Visited(all, distances, settings.missed());
    }

    /** Leaks found on a day or before it. */
    List<Seen> leaksUntil(int day) {
        return all.stream().filter(seen -> seen.leak && seen.day <= day).toList();
    }

    /**
     * Where a leak that is given on a day was found in the end: the first that was found near it no earlier than it had begun.
     *
     * @param begun first day of the window that differs
     */
    OptionalInt findExact(int told, int begun) {
        return all.stream()
                .filter(seen -> seen.leak
                        && seen.day >= begun
                        && distances.findBetween(told, seen.pipe).isPresent())
                .min(Comparator.comparingInt(Seen::day))
                .map(seen -> OptionalInt.of(seen.pipe))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * By how much less likely each pipe is for a leak that had begun by a day. Searches count each for itself, as if teams missed
     * a leak independently.
     *
     * @param pipes how many there are
     */
    double[] prior(int begun, int pipes) {
        double[] prior = new double[pipes];
        Arrays.fill(prior, 1);
        for (Seen seen : all) {
            if (!seen.leak && seen.day >= begun) {
                distances.near(seen.pipe).keySet().forEach(pipe -> prior[pipe] *= missed);
            }
        }
        return prior;
    }
}
