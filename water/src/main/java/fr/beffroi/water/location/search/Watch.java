package fr.beffroi.water.location.search;

import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.search.Alarm.Suspect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One day after the other: does the last window differ from earlier ones as a leak would make it differ, beyond what the leaks
 * already found may have changed? A change that answers better to less water than to more is a repair, and gives no alarm.
 */
final class Watch {
    /** A rise that is as good as this beside the best leak makes the leak doubtful. */
    private static final double DOUBT = 0.7;

    private static final double MAPPED = 0.95;

    private final PipeNetwork network;
    private final int[] pipes;
    private final PipeDistances distances;
    private final MatchedFilter filter;
    private final SearchSettings settings;
    private final LocalDate first;
    private final Visited visited;

    private final List<Change> changes = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private int since = -1;

    /** Something that has changed: a leak that was told, its growth, or a repair. */
    private static final class Change {
        private final int pipe;
        private final int told;
        private final int born;
        private int last;

        /** @param told the pipe that was given, or -1 */
        private Change(int pipe, int told, int day) {
            this.pipe = pipe;
            this.told = told;
            this.born = day;
            this.last = day;
        }
    }

    private record Finding(double strength, int pipe, double flow, double[] strengths) {}

    Watch(
            PipeNetwork network,
            PipeDistances distances,
            MatchedFilter filter,
            SearchSettings settings,
            LocalDate first,
            Visited visited) {
        this.network = network;
        this.pipes = network.pipes();
        this.distances = distances;
        this.filter = filter;
        this.settings = settings;
        this.first = first;
        this.visited = visited;
    }

    List<Alarm> alarms() {
        return List.copyOf(alarms);
    }

    /** @param days residuals; none after the day is read */
    void look(double[][] days, int day) {
        visited.leaksUntil(day).forEach(seen -> note(seen.pipe(), seen.day()));
        @Nullable Finding leak = null;
        @Nullable Finding repair = null;
        for (int lag : settings.lags()) {
            int before = day + 1 - lag - 2 * settings.window();
            double[] now = mean(days, day + 1 - settings.window());
            double[] then = before < 0 ? new double[0] : mean(days, before);
            if (now.length == 0 || then.length == 0) {
                continue;
            }
            double[] change = IntStream.range(0, now.length)
                    .mapToDouble(s -> now[s] - then[s])
                    .toArray();
            MatchedFilter.Answer answer = filter.answer(change, lag, changedSince(before - 2));
            Finding more = best(answer, 1);
            Finding less = best(answer, -1);
            if (less.strength > settings.threshold() && less.strength > DOUBT * more.strength) {
                repair = stronger(repair, less);
            }
            if (less.strength <= settings.threshold() || less.strength <= more.strength) {
                leak = stronger(leak, more);
            }
        }
        if (repair != null && (leak == null || repair.strength > DOUBT * leak.strength)) {
            note(repair.pipe, day);
            since = -1;
        } else if (leak != null && leak.strength > settings.threshold() && leak.flow > settings.least()) {
            weigh(leak, day);
        } else {
            since = -1;
        }
    }

    private void weigh(Finding leak, int day) {
        since = since < 0 ? day : since;
        int begun = day + 1 - settings.window();
        double[] probabilities = probabilities(leak.strengths, visited.prior(begun, pipes.length));
        double[] near = new double[probabilities.length];
        for (int pipe = 0; pipe < near.length; pipe++) {
            for (int other : distances.near(pipe).keySet()) {
                near[pipe] += probabilities[other];
            }
        }
        int told = largest(near);
        int age = day - since;
        if ((age < settings.hold() || near[told] <= settings.certain()) && age < settings.patience()) {
            return;
        }
        since = -1;
        int place = visited.findExact(told, begun).orElse(largest(probabilities));
        List<Change> same = changes.stream()
                .filter(change -> change.told >= 0
                        && distances.findBetween(change.told, told).isPresent()
                        && day - change.last < settings.memory()
                        && (day - change.born < settings.settling() || leak.flow < settings.growth()))
                .toList();
        if (same.isEmpty()) {
            alarms.add(new Alarm(
                    first.plusDays(day + 1L).atStartOfDay(),
                    id(told),
                    leak.flow,
                    leak.strength,
                    near[told],
                    map(probabilities)));
            changes.add(new Change(place, told, day));
        } else {
            changes.add(new Change(place, -1, day));
            same.forEach(change -> change.last = day);
        }
    }

    private void note(int pipe, int day) {
        changes.stream()
                .filter(change -> change.pipe == pipe)
                .findFirst()
                .ifPresentOrElse(
                        change -> change.last = Math.max(change.last, day),
                        () -> changes.add(new Change(pipe, -1, day)));
    }

    private List<Integer> changedSince(int day) {
        return changes.stream()
                .filter(change -> change.last >= day)
                .map(change -> change.pipe)
                .toList();
    }

    /**
     * By Bayes, each metre of pipe alike beforehand but where teams found nothing; tempered, for signatures are not exact.
     *
     * @param prior of each pipe
     */
    private double[] probabilities(double[] strengths, double[] prior) {
        double most = Arrays.stream(strengths).max().orElse(0);
        double temper = 2 * (1 + settings.sharpness() * most);
        double[] probabilities = new double[strengths.length];
        double sum = 0;
        for (int pipe = 0; pipe < strengths.length; pipe++) {
            double length = network.links().get(pipes[pipe]).length();
            probabilities[pipe] = prior[pipe] * length * Math.exp((Math.max(strengths[pipe], 0) - most) / temper);
            sum += probabilities[pipe];
        }
        for (int pipe = 0; pipe < probabilities.length; pipe++) {
            probabilities[pipe] /= sum;
        }
        return probabilities;
    }

    private List<Suspect> map(double[] probabilities) {
        List<Suspect> all = IntStream.range(0, probabilities.length)
                .mapToObj(pipe -> new Suspect(id(pipe), probabilities[pipe]))
                .sorted(Comparator.comparingDouble(Suspect::probability).reversed())
                .toList();
        List<Suspect> map = new ArrayList<>();
        double sum = 0;
        for (Suspect suspect : all) {
            if (sum >= MAPPED) {
                break;
            }
            map.add(suspect);
            sum += suspect.probability();
        }
        return map;
    }

    private String id(int pipe) {
        return network.links().get(pipes[pipe]).id();
    }

    /** @param sign 1 for the best leak, -1 for the best repair */
    private static Finding best(MatchedFilter.Answer answer, int sign) {
        int best = largest(Arrays.stream(answer.strengths()).map(s -> sign * s).toArray());
        return new Finding(
                Math.max(0, sign * answer.strengths()[best]), best, answer.flows()[best], answer.strengths());
    }

    private static Finding stronger(@Nullable Finding one, Finding other) {
        return one == null || other.strength > one.strength ? other : one;
    }

    private double[] mean(double[][] days, int from) {
        double[] sum = new double[0];
        int n = 0;
        for (int day = from; day < from + settings.window(); day++) {
            if (days[day].length > 0) {
                sum = n == 0 ? new double[days[day].length] : sum;
                n++;
                for (int s = 0; s < sum.length; s++) {
                    sum[s] += days[day][s];
                }
            }
        }
        for (int s = 0; s < sum.length; s++) {
            sum[s] /= n;
        }
        return 2 * n < settings.window() ? new double[0] : sum;
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
