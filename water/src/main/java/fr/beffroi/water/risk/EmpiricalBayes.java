package fr.beffroi.water.risk;

/**
 * How far pipes of one cohort differ from one another, and so how much a pipe's own breaks count beside its cohort's rate:
 * a pipe's rate is its cohort's times (shape + breaks) / (shape + breaks expected), the gamma–Poisson posterior mean.
 */
final class EmpiricalBayes {
    private EmpiricalBayes() {}

    /** By moments: what breaks vary beyond Poisson. Within 0.05 (own history is all) and 20 (it counts for little). */
    static double shape(Timeline timeline, Cohorts cohorts, int day) {
        double squares = 0;
        double beyond = 0;
        for (int i = 0; i < timeline.pipes.size(); i++) {
            if (timeline.isThere(i, day)) {
                double expected = expected(timeline, cohorts, i, day);
                double breaks = timeline.repairs(i, timeline.start - 1, day);
                squares += expected * expected;
                beyond += (breaks - expected) * (breaks - expected) - expected;
            }
        }
        return beyond <= 0 ? 20 : Math.clamp(squares / beyond, 0.05, 20);
    }

    /** @return breaks per km and year */
    static double rate(Timeline timeline, Cohorts cohorts, double shape, int pipe, int day) {
        double expected = expected(timeline, cohorts, pipe, day);
        return cohorts.rate(pipe) * (shape + timeline.repairs(pipe, timeline.start - 1, day)) / (shape + expected);
    }

    private static double expected(Timeline timeline, Cohorts cohorts, int pipe, int day) {
        return cohorts.rate(pipe) * timeline.pipes.get(pipe).lengthM() / 1000 * timeline.watchedYears(pipe, day);
    }
}
