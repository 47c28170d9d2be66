package fr.beffroi.water.telemetry.leaks;

import java.util.Arrays;

/**
 * Rises and falls of the level that are known, so that the days before and after them can be compared: with them, a second
 * leak is seen while the first still runs.
 */
final class Steps {
    /** Days from which the level after a step is measured. */
    private static final int LATEST = 5;
    /** A leak of which so little remains was repaired; the rest is error of measure. */
    private static final double REMAINS = 0.4;
    /** Spreads between two levels that are the same. */
    private static final double SAME = 2;

    private static final int REPAIR_SHOWN = 7;

    private final double[] step;
    private final boolean[] between;
    private double now;
    private double open;
    private double largest;
    /** Step before the first leak that is open. */
    private double before;
    /** Level without steps, as it was when the last step was found. */
    private double usual;

    private int since = -1;
    private int settledOn = -1;
    private int repaired = Integer.MIN_VALUE / 2;

    Steps(int days) {
        step = new double[days];
        between = new boolean[days];
    }

    /** Of a day, L/s. */
    double at(int day) {
        return step[day];
    }

    /** Whether the level of a day was on its way: it tells nothing of what is usual. */
    boolean isBetween(int day) {
        return between[day];
    }

    double now() {
        return now;
    }

    /** Flow of the leaks that are open, L/s. */
    double open() {
        return open;
    }

    boolean isSettling(int day) {
        return day <= settledOn;
    }

    boolean isRepaired(int day) {
        return day - repaired < REPAIR_SHOWN;
    }

    /** @return its flow, L/s */
    double rise(int onset, int day, int settleDays, double[] levels, double usual) {
        if (open == 0) {
            before = now;
        }
        double flow = begin(onset, day, settleDays, levels, usual);
        open += flow;
        largest = Math.max(largest, open);
        return flow;
    }

    /** @param unit spread: less is no difference */
    void fall(int onset, int day, int settleDays, double[] levels, double usual, double unit) {
        double flow = begin(onset, day, settleDays, levels, usual);
        if (open > 0 && Math.abs(now - before) < SAME * unit) {
            // Back where it was: what was usual then is known better than what was measured since.
            shift(before - now);
            settledOn = day;
        }
        close(flow, day);
    }

    /**
     * The level from this day on is usual, as a person says: it is measured anew, and no leak is open any more.
     *
     * @param isRepair whether a leak that was open ended
     */
    void rebase(int day, int settleDays, double[] levels, double usual, boolean isRepair) {
        begin(day, day, settleDays, levels, usual);
        if (isRepair) {
            repaired = day;
        }
        open = 0;
        largest = 0;
    }

    private void close(double flow, int day) {
        if (open <= 0) {
            return;
        }
        open += flow;
        if (open < REMAINS * largest) {
            open = 0;
            largest = 0;
            repaired = day;
        }
    }

    private double begin(int onset, int day, int settleDays, double[] levels, double usualNow) {
        since = onset;
        settledOn = day + settleDays;
        usual = usualNow;
        Arrays.fill(between, onset, day, true);
        return move(day, levels);
    }

    /** The level after a step, measured again with each new day. */
    void settle(int day, double[] levels) {
        if (day - LATEST >= since) {
            between[day - LATEST] = true;
        }
        double more = move(day, levels);
        if (open > 0) {
            open = Math.max(0, open + more);
            largest = Math.max(largest, open);
        }
    }

    /** Of a step that is not yet known, L/s: from its latest days. */
    double flow(int from, int day, double[] levels, double usualNow) {
        double[] latest = Arrays.copyOfRange(levels, Math.max(from, day - LATEST + 1), day + 1);
        return Robust.median(latest) - usualNow - now;
    }

    /**
     * First day of a step: where the days before and after differ most.
     *
     * @param from first day of the sum that found it, which is often too early
     */
    int onset(int from, int day, double[] levels) {
        int best = day;
        double most = 0;
        for (int split = Math.max(from, 1); split <= day; split++) {
            double difference = mean(split, day + 1, levels) - mean(Math.max(0, from - LATEST), split, levels);
            double left = split - Math.max(0, from - LATEST);
            double right = day + 1 - split;
            double contrast = Math.abs(difference) * Math.sqrt(left * right / (left + right));
            if (contrast > most) {
                most = contrast;
                best = split;
            }
        }
        return best;
    }

    private double mean(int from, int to, double[] levels) {
        double sum = 0;
        int count = 0;
        for (int day = from; day < to; day++) {
            if (!Double.isNaN(levels[day])) {
                sum += levels[day] - step[day];
                count++;
            }
        }
        return sum / count;
    }

    private double move(int day, double[] levels) {
        double more = flow(since, day, levels, usual);
        if (Double.isNaN(more)) {
            return 0;
        }
        shift(more);
        return more;
    }

    private void shift(double more) {
        for (int i = since; i < step.length; i++) {
            step[i] += more;
        }
        now += more;
    }
}
