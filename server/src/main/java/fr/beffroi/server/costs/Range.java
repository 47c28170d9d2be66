package fr.beffroi.server.costs;

/** What is known between two ends only. @param low at most {@code high} */
public record Range(double low, double high) {
    static final Range NONE = new Range(0, 0);

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range " + low + " > " + high);
        }
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    Range times(Range factor) {
        return new Range(low * factor.low, high * factor.high);
    }
}
