package fr.beffroi.server.costs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How much less time a proposal takes with the aid, and how sure that is.
 *
 * @param aided and {@code unaided}: mean seconds of a proposal
 * @param low and {@code high}: 95 % interval of {@code unaided − aided} in seconds
 */
record Gain(double aided, double unaided, double low, double high) {
    private static final int DRAWS = 4000;

    /**
     * People are drawn with replacement, each with all their measures (cluster bootstrap by person, percentile interval; B. Efron,
     * "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1979): measures of one person are alike, and an
     * interval over measures alone would be too sure. With few people it is still somewhat too narrow.
     *
     * @param measures with some of each arm
     * @param seed the same seed gives the same interval
     */
    static Gain of(List<Measure> measures, long seed) {
        Map<UUID, double[]> people = new TreeMap<>();
        for (Measure one : measures) {
            double[] sums = people.computeIfAbsent(one.person(), unseen -> new double[4]);
            int arm = one.aided() ? 0 : 2;
            sums[arm] += one.seconds();
            sums[arm + 1]++;
        }
        List<double[]> each = new ArrayList<>(people.values());
        double[] all = each.stream().reduce(new double[4], Gain::plus);
        SplittableRandom random = new SplittableRandom(seed);
        double[] gains = new double[DRAWS];
        int kept = 0;
        while (kept < DRAWS) {
            double[] drawn = new double[4];
            for (int i = 0; i < each.size(); i++) {
                drawn = plus(drawn, each.get(random.nextInt(each.size())));
            }
            if (drawn[1] > 0 && drawn[3] > 0) {
                gains[kept++] = drawn[2] / drawn[3] - drawn[0] / drawn[1];
            }
        }
        Arrays.sort(gains);
        return new Gain(
                all[0] / all[1], all[2] / all[3], gains[(int) (0.025 * DRAWS)], gains[(int) (0.975 * DRAWS) - 1]);
    }

    private static double[] plus(double[] one, double[] other) {
        double[] sum = new double[one.length];
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    /** Whether the interval leaves no doubt that the aid saves time. */
    boolean isShown() {
        return low > 0;
    }
}
