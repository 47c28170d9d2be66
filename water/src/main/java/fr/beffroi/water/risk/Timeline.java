package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Place;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which repairs fell on which pipe and street, and when; days are counted as in {@link LocalDate#toEpochDay()}. A repair
 * older than the pipe that its row names was on what lay there before: it tells of the place, not of the pipe.
 */
final class Timeline {
    private static final int UNKNOWN = -1;

    /** Repairs with what is known of their place, by day. */
    record Event(
            int day,
            int pipe,
            int stretch,
            int street,
            @Nullable Place place) {}

    final List<Pipe> pipes;
    final List<Event> events;
    final int[] laid;
    final int[] stretch;
    final int[] street;
    final int stretches;
    final int streets;
    final int start;
    private final int[][] own;
    private final int[][] earlier;

    Timeline(Network network) {
        pipes = network.pipes();
        Map<String, Integer> byId = new HashMap<>();
        Map<String, Integer> byStretch = new HashMap<>();
        Map<String, Integer> byStreet = new HashMap<>();
        laid = new int[pipes.size()];
        stretch = new int[pipes.size()];
        street = new int[pipes.size()];
        Map<Integer, Integer> streetOf = new HashMap<>();
        for (int i = 0; i < pipes.size(); i++) {
            Pipe pipe = pipes.get(i);
            byId.put(pipe.id(), i);
            laid[i] =
                    pipe.laid() == null ? Integer.MIN_VALUE : (int) pipe.laid().toEpochDay();
            stretch[i] = index(byStretch, pipe.street());
            street[i] = index(byStreet, pipe.streetName());
            if (stretch[i] != UNKNOWN) {
                streetOf.put(stretch[i], street[i]);
            }
        }
        events = events(network, byId, byStretch, streetOf);
        stretches = byStretch.size();
        streets = byStreet.size();
        own = new int[pipes.size()][];
        earlier = new int[pipes.size()][];
        share();
        start = start(events);
    }

    private static int index(Map<String, Integer> known, String name) {
        return name.isEmpty() ? UNKNOWN : known.computeIfAbsent(name, n -> known.size());
    }

    private List<Event> events(
            Network network,
            Map<String, Integer> byId,
            Map<String, Integer> byStretch,
            Map<Integer, Integer> streetOf) {
        List<Event> found = new ArrayList<>();
        for (Repair repair : network.repairs()) {
            if (!repair.counts()) {
                continue;
            }
            int pipe = byId.getOrDefault(repair.pipe(), UNKNOWN);
            int at = pipe == UNKNOWN || stretch[pipe] == UNKNOWN
                    ? byStretch.getOrDefault(repair.street(), UNKNOWN)
                    : stretch[pipe];
            Place place =
                    repair.place() == null && pipe != UNKNOWN ? pipes.get(pipe).place() : repair.place();
            found.add(new Event((int) repair.on().toEpochDay(), pipe, at, streetOf.getOrDefault(at, UNKNOWN), place));
        }
        found.sort(Comparator.comparingInt(Event::day));
        return List.copyOf(found);
    }

    private void share() {
        List<List<Integer>> mine = new ArrayList<>();
        List<List<Integer>> before = new ArrayList<>();
        for (int i = 0; i < pipes.size(); i++) {
            mine.add(new ArrayList<>(0));
            before.add(new ArrayList<>(0));
        }
        for (Event event : events) {
            if (event.pipe() != UNKNOWN) {
                (event.day() >= laid[event.pipe()] ? mine : before)
                        .get(event.pipe())
                        .add(event.day());
            }
        }
        for (int i = 0; i < pipes.size(); i++) {
            own[i] = mine.get(i).stream().mapToInt(Integer::intValue).toArray();
            earlier[i] = before.get(i).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** When repairs began to be written down: the first year with a third of what an ordinary year holds. */
    private static int start(List<Event> events) {
        if (events.isEmpty()) {
            return 0;
        }
        Map<Integer, Integer> perYear = new HashMap<>();
        events.forEach(event -> perYear.merge(LocalDate.ofEpochDay(event.day()).getYear(), 1, Integer::sum));
        int[] sorted =
                perYear.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        // The middle repair's year, not the middle year: years with a handful before the register began weigh nothing.
        int ordinary = sorted[Math.min(sorted.length - 1, sorted.length * 2 / 3)];
        int year = perYear.keySet().stream()
                .sorted()
                .filter(y -> perYear.getOrDefault(y, 0) * 3 >= ordinary)
                .findFirst()
                .orElseThrow();
        return (int) LocalDate.of(year, 1, 1).toEpochDay();
    }

    /** Repairs in {@code ]from, to]} on what is not there any more, by rows that name no known pipe or one laid later. */
    List<Event> gone(int from, int to) {
        return events.stream()
                .filter(event -> event.day() > from && event.day() <= to)
                .filter(event -> event.pipe() == UNKNOWN || event.day() < laid[event.pipe()])
                .toList();
    }

    boolean isThere(int pipe, int day) {
        return laid[pipe] <= day;
    }

    /** Repairs of the pipe in {@code ]from, to]}. */
    int repairs(int pipe, int from, int to) {
        int[] days = own[pipe];
        return upTo(days, to) - upTo(days, from);
    }

    /** Repairs of the pipe from the first year on that days of this kind hold, up to a day. */
    int repairsWhen(int pipe, int to, IntPredicate kind) {
        int count = 0;
        for (int day : own[pipe]) {
            count += day >= start && day <= to && kind.test(day) ? 1 : 0;
        }
        return count;
    }

    /** Repairs up to that day of what lay there before the pipe. */
    int earlierRepairs(int pipe, int to) {
        return upTo(earlier[pipe], to);
    }

    /** Repairs up to that day, each weighing half after {@code halfLife} days, a quarter after two. */
    double fading(int pipe, int to, double halfLife) {
        double sum = 0;
        for (int day : own[pipe]) {
            if (day > to) {
                break;
            }
            sum += Math.pow(0.5, (to - day) / halfLife);
        }
        return sum;
    }

    /** Days since the last repair up to that day; NaN where there is none. */
    double sinceLast(int pipe, int to) {
        int before = upTo(own[pipe], to);
        return before == 0 ? Double.NaN : to - own[pipe][before - 1];
    }

    /** Years up to that day during which the pipe lay there and repairs were written down. */
    double watchedYears(int pipe, int to) {
        return Math.max(0, to - Math.max(start, laid[pipe])) / 365.25;
    }

    private static int upTo(int[] days, int day) {
        int at = Arrays.binarySearch(days, day);
        if (at < 0) {
            return -at - 1;
        }
        while (at < days.length && days[at] == day) {
            at++;
        }
        return at;
    }
}
