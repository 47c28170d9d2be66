package fr.beffroi.water.telemetry.leaks;

/** One-sided cumulative sum of residuals (Page, 1954): it falls back to zero while nothing happens. */
final class Cusum {
    private final Settings.Limits limits;
    private double sum;
    private int since = -1;

    Cusum(Settings.Limits limits) {
        this.limits = limits;
    }

    void add(int day, double residual) {
        sum = Math.max(0, sum + residual - limits.allowance());
        if (sum == 0) {
            since = -1;
        } else if (since < 0) {
            since = day;
        }
    }

    void reset() {
        sum = 0;
        since = -1;
    }

    boolean isOver() {
        return sum > limits.threshold();
    }

    /** From 0; over 1 is an alarm. */
    double share() {
        return sum / limits.threshold();
    }

    /** First day of the sum; -1 while it is zero. */
    int since() {
        return since;
    }
}
