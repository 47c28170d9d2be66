package fr.beffroi.oversight.trust;

import java.util.OptionalDouble;

/**
 * A share with its 95 % interval (Wilson 1927, "Probable inference, the law of succession, and statistical inference",
 * JASA 22), which stays within 0 and 1 and is honest for small numbers.
 *
 * @param count how many, 0 to {@code of}
 * @param of out of how many; where 0, nothing is known: the interval is 0 to 1
 */
public record Proportion(long count, long of) {
    /** 97.5 % quantile of the normal law. */
    static final double Z = 1.959963984540054;

    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("proportion.count");
        }
    }

    /** {@code count} ÷ {@code of}; empty out of none. */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    public double low() {
        return of == 0 ? 0 : wilson((double) count / of, of, -1);
    }

    public double high() {
        return of == 0 ? 1 : wilson((double) count / of, of, +1);
    }

    /** One end of Wilson's interval for a share {@code p} out of {@code n}, which need not be whole. */
    static double wilson(double p, double n, int sign) {
        double z2 = Z * Z;
        double centre = p + z2 / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return Math.clamp((centre + sign * half) / (1 + z2 / n), 0.0, 1.0);
    }
}
