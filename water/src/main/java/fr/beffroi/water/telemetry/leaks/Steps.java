package fr.beffroi.water.telemetry.leaks;

import java.util.Arrays;

/**
 * Rises and falls of the level that are known, so that the days before and after them can be compared: with them, a second
 * leak is seen while the first still runs.
 */
final class Steps {
    private static final int LATEST = 5;
    /** A leak of which so little remains was repaired; the rest is error of measure. */
    private static final double REMAINS = 0.4;

    private static final double SAME = 2;
    private static final int REPAIR_SHOWN = 7;

    private final double[] step;
    private double now;
    private double open;
    private double largest;
    /** Step before the first leak that is open. */
    private double before;
    private int since = -1;
    private int settledOn = -1;
    private int repaired = Integer.MIN_VALUE / 2;

    Steps(int days) {
        step = new double[days];
    }

    /** Of a day, L/s. */
    double at(int day) {
        return step[day];
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
    double rise(int since, int day, int settleDays, double[] levels, double usual) {
        if (open == 0) {
            before = now;
        }
        double flow = begin(since, day, settleDays, levels, usual);
        open += flow;
        largest = Math.max(largest, open);
        return flow;
    }

    /** @param unit what is no difference */
    void fall(int since, int day, int settleDays, double[] levels, double usual, double unit) {
        double flow = begin(since, day, settleDays, levels, usual);
        if (open > 0 && Math.abs(now - before) < SAME * unit) {
            // Back where it was: what was usual then is known better than what was measured since.
            shift(before - now);
            settledOn = day + 1;
        }
        close(flow, day);
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

    private double begin(int from, int day, int settleDays, double[] levels, double usual) {
        since = from;
        settledOn = day + settleDays;
        return move(day, levels, usual);
    }

    /** The level after a step, measured again with each new day. */
    void settle(int day, double[] levels, double usual) {
        double more = move(day, levels, usual);
        if (open > 0) {
            open = Math.max(0, open + more);
            largest = Math.max(largest, open);
        }
    }

    /** Of a step that is not yet known, L/s: from its latest days. */
    double flow(int from, int day, double[] levels, double usual) {
        double[] latest = Arrays.copyOfRange(levels, Math.max(from, day - LATEST + 1), day + 1);
        return Robust.median(latest) - usual - now;
    }

    private double move(int day, double[] levels, double usual) {
        double more = flow(since, day, levels, usual);
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
