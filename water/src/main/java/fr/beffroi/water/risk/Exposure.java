package fr.beffroi.water.risk;

/**
 * Breaks of each pipe in {@code ]from, day]}, the km·years in which they could fall, and the breaks that pipes of its kind
 * would have had in them.
 */
final class Exposure {
    final double[] breaks;
    final double[] kmYears;
    final double[] expected;

    Exposure(Timeline timeline, Cohorts cohorts, int from, int day) {
        int n = timeline.pipes.size();
        breaks = new double[n];
        kmYears = new double[n];
        expected = new double[n];
        for (int i = 0; i < n; i++) {
            if (timeline.isThere(i, day)) {
                double years = Math.min(timeline.watchedYears(i, day), (day - from) / 365.25);
                breaks[i] = timeline.repairs(i, from, day);
                kmYears[i] = years * timeline.pipes.get(i).lengthM() / 1000;
                expected[i] = kmYears[i] * cohorts.rate(i);
            }
        }
    }
}
