package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Network;
import java.time.LocalDate;
import java.util.Arrays;

/** What a collectivité could do without a model, and what the model must beat to be worth its trouble. */
public enum Baseline {
    /** The oldest first; of unknown date are taken as of middle age. */
    AGE,
    /** Own repairs up to the day, by length. */
    PAST_BREAKS_PER_KM,
    /** The rate of pipes of the same material and decade, corrected by the pipe's own repairs (empirical Bayes). */
    COHORT_WITH_OWN_HISTORY;

    /**
     * @param known the network as the day knew it
     * @return for each of its pipes, what the baseline ranks by; of a cohort breaks per km and year
     */
    public double[] scores(Network known, LocalDate day) {
        Timeline timeline = new Timeline(known);
        int on = (int) day.toEpochDay();
        return switch (this) {
            case AGE -> ages(timeline, on);
            case PAST_BREAKS_PER_KM -> pastBreaks(timeline, on);
            case COHORT_WITH_OWN_HISTORY -> cohorts(timeline, on);
        };
    }

    private static double[] ages(Timeline timeline, int day) {
        double[] known = Arrays.stream(timeline.laid)
                .filter(laid -> laid != Integer.MIN_VALUE)
                .mapToDouble(laid -> day - laid)
                .sorted()
                .toArray();
        double middle = known.length == 0 ? 0 : known[known.length / 2];
        return Arrays.stream(timeline.laid)
                .mapToDouble(laid -> laid == Integer.MIN_VALUE ? middle : day - laid)
                .toArray();
    }

    private static double[] pastBreaks(Timeline timeline, int day) {
        double[] scores = new double[timeline.pipes.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = timeline.repairs(i, Integer.MIN_VALUE, day)
                    / timeline.pipes.get(i).lengthM();
        }
        return scores;
    }

    private static double[] cohorts(Timeline timeline, int day) {
        Cohorts cohorts = Cohorts.byMaterialAndDecade(timeline, day);
        double shape = EmpiricalBayes.shape(timeline, cohorts, day);
        double[] scores = new double[timeline.pipes.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = EmpiricalBayes.rate(timeline, cohorts, shape, i, day);
        }
        return scores;
    }
}
