package fr.beffroi.cli.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Wall time of single calls on one thread, sorted, in milliseconds. */
public final class Speed {
    /** Calls made before any is timed: a server that has just started is not what residents wait for. */
    private static final int WARM_UP = 300;

    private final double[] sorted;

    private Speed(double[] sorted) {
        this.sorted = sorted;
    }

    public static Speed of(List<String> inputs, Consumer<String> work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.accept(inputs.get(i % inputs.size()));
        }
        double[] times = new double[inputs.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.accept(inputs.get(i));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return new Speed(times);
    }

    /** Nearest-rank percentile. @param percent over 0, up to 100 */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }

    public int calls() {
        return sorted.length;
    }
}
