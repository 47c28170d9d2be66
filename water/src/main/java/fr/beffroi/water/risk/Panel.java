package fr.beffroi.water.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model learns from: every pipe at the end of each past year, as it was known then, with its breaks of the year
 * after. Of the rows without a break one in several is kept, and weighs as many.
 */
record Panel(List<float[]> rows, double[] breaks, double[] logKm, double[] weight) {
    /** Years of repairs that the first snapshot looks back on, where there are enough. */
    private static final int LOOK_BACK = 4;

    private static final int MOST_ROWS = 400_000;
    private static final int USUAL_THINNING = 2;

    /** @param until nothing later is looked at */
    static Panel of(Timeline timeline, Features features, LocalDate until) {
        int pipes = timeline.pipes.size();
        int last = (int) until.toEpochDay();
        List<Integer> ends = ends(timeline, until);
        int thinning = Math.max(USUAL_THINNING, (int) ((long) pipes * ends.size() / MOST_ROWS));
        List<float[]> rows = new ArrayList<>();
        List<double[]> targets = new ArrayList<>();
        for (int end : ends) {
            int after =
                    Math.min(last, (int) LocalDate.ofEpochDay(end).plusYears(1).toEpochDay());
            float[][] on = features.on(end);
            for (int i = 0; i < pipes; i++) {
                int breaks = timeline.repairs(i, end, after);
                boolean kept = breaks > 0 || Math.floorMod(mixed(i, end), thinning) == 0;
                if (timeline.isThere(i, end) && kept) {
                    rows.add(on[i]);
                    double km = timeline.pipes.get(i).lengthM() / 1000;
                    targets.add(new double[] {breaks, Math.log(km), breaks > 0 ? 1 : thinning});
                }
            }
        }
        return new Panel(rows, column(targets, 0), column(targets, 1), column(targets, 2));
    }

    /** Days, one year apart, the last one a year before the end. */
    private static List<Integer> ends(Timeline timeline, LocalDate until) {
        double watched = (until.toEpochDay() - timeline.start) / 365.25;
        int back = Math.max(1, Math.min(LOOK_BACK, (int) (watched / 3)));
        List<Integer> ends = new ArrayList<>();
        for (int years = 1; years <= watched - back; years++) {
            ends.add((int) until.minusYears(years).toEpochDay());
        }
        return ends;
    }

    /** The same draw in every run, unlike for neighbouring rows. */
    private static int mixed(int pipe, int day) {
        int h = pipe * 0x9E3779B1 + day * 0x85EBCA6B;
        h = (h ^ (h >>> 15)) * 0xC2B2AE35;
        return h ^ (h >>> 13);
    }

    private static double[] column(List<double[]> targets, int at) {
        return targets.stream().mapToDouble(target -> target[at]).toArray();
    }

    double allBreaks() {
        double sum = 0;
        for (double each : breaks) {
            sum += each;
        }
        return sum;
    }
}
