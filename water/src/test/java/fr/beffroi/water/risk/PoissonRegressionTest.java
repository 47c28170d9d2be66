package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoissonRegressionTest {
    private static final int ROWS = 20_000;

    @Test
    void it_finds_the_powers_that_the_counts_were_drawn_with() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] columns = new double[ROWS][2];
        double[] offset = new double[ROWS];
        double[] counts = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            columns[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            offset[i] = random.nextDouble() - 1;
            counts[i] = poisson(random, Math.exp(offset[i] - 1 + 0.7 * columns[i][0] - 0.3 * columns[i][1]));
        }
        PoissonRegression fitted = PoissonRegression.fit(columns, offset, counts, ones(), 0);

        assertThat(fitted.coefficient(0)).isCloseTo(0.7, within(0.05));
        assertThat(fitted.coefficient(1)).isCloseTo(-0.3, within(0.05));
        assertThat(fitted.linear(new double[] {0, 0})).isCloseTo(-1, within(0.05));
    }

    @Test
    void two_columns_that_say_the_same_share_what_they_say() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] columns = new double[ROWS][2];
        double[] counts = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double x = random.nextGaussian();
            columns[i] = new double[] {x, x};
            counts[i] = poisson(random, Math.exp(x - 1));
        }
        PoissonRegression fitted = PoissonRegression.fit(columns, new double[ROWS], counts, ones(), 1);

        assertThat(fitted.coefficient(0)).isCloseTo(0.5, within(0.05));
        assertThat(fitted.coefficient(1)).isCloseTo(0.5, within(0.05));
    }

    private static double[] ones() {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
