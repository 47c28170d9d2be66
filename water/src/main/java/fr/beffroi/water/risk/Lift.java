package fr.beffroi.water.risk;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The share of later breaks that lie in a share of the length, the riskiest first. Pipes of the same score are taken
 * together, each metre of them with the same chance: an order among them would be luck.
 */
final class Lift {
    private final int[] order;
    private final boolean[] ties;
    private final double[] length;
    private final double[] breaks;

    /** @param score breaks per km, or anything that grows with them */
    Lift(double[] score, double[] length, double[] breaks) {
        this.length = length;
        this.breaks = breaks;
        order = java.util.stream.IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -score[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        ties = new boolean[order.length];
        for (int k = 0; k + 1 < order.length; k++) {
            ties[k] = score[order[k]] == score[order[k + 1]];
        }
    }

    double[] once() {
        double[] weight = new double[order.length];
        Arrays.fill(weight, 1);
        return weight;
    }

    /**
     * @param percent of the length, rising
     * @param weight how often each pipe counts
     * @return percent of the breaks
     */
    double[] captured(double[] percent, double[] weight) {
        double[] found = new double[percent.length];
        double allLength = sum(length, weight);
        double allBreaks = sum(breaks, weight);
        Walk walk = new Walk(weight);
        for (int p = 0; p < percent.length; p++) {
            double wanted = percent[p] / 100 * allLength;
            while (walk.length < wanted && walk.step()) {}
            found[p] = 100 * walk.breaksAt(wanted) / allBreaks;
        }
        return found;
    }

    /** @return percent of the length that holds that percent of the breaks */
    double lengthFor(double percent, double[] weight) {
        double wanted = percent / 100 * sum(breaks, weight);
        Walk walk = new Walk(weight);
        while (walk.breaks < wanted - 1e-9 && walk.step()) {}
        return 100 * walk.lengthAt(wanted) / sum(length, weight);
    }

    private static double sum(double[] values, double[] weight) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weight[i];
        }
        return sum;
    }

    /** Walks down the order, block of equal scores by block. */
    private final class Walk {
        private final double[] weight;
        private int next;
        private double length;
        private double breaks;
        private double lengthBefore;
        private double breaksBefore;

        Walk(double[] weight) {
            this.weight = weight;
        }

        boolean step() {
            if (next >= order.length) {
                return false;
            }
            lengthBefore = length;
            breaksBefore = breaks;
            do {
                length += Lift.this.length[order[next]] * weight[order[next]];
                breaks += Lift.this.breaks[order[next]] * weight[order[next]];
            } while (ties[next++]);
            return true;
        }

        double breaksAt(double wanted) {
            double block = length - lengthBefore;
            return block <= 0 || wanted >= length
                    ? breaks
                    : breaksBefore + (breaks - breaksBefore) * Math.max(0, wanted - lengthBefore) / block;
        }

        double lengthAt(double wanted) {
            double block = breaks - breaksBefore;
            return block <= 0 || wanted >= breaks
                    ? length
                    : lengthBefore + (length - lengthBefore) * Math.max(0, wanted - breaksBefore) / block;
        }
    }
}
