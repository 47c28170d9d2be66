package fr.beffroi.water.telemetry.files;

import java.util.Locale;
import java.util.Optional;

/** Units that exports use. */
public enum Unit {
    LITRES_PER_SECOND(1, true),
    CUBIC_METRES_PER_HOUR(1 / 3.6, true),
    CUBIC_METRES(1000, false),
    LITRES(1, false),
    NONE(1, true);

    private final double factor;
    private final boolean flow;

    Unit(double factor, boolean flow) {
        this.factor = factor;
        this.flow = flow;
    }

    /** To L/s for a flow, to litres for a volume. */
    double factor() {
        return factor;
    }

    boolean isFlow() {
        return flow;
    }

    /** The unit that a column's title names. */
    static Optional<Unit> in(String title) {
        String bare = title.toLowerCase(Locale.ROOT).replace('³', '3').replaceAll("\\s", "");
        if (bare.matches(".*(?:l/s|lps|l\\.s-1).*")) {
            return Optional.of(LITRES_PER_SECOND);
        }
        if (bare.matches(".*(?:m3/h|m3h|cmh).*")) {
            return Optional.of(CUBIC_METRES_PER_HOUR);
        }
        if (bare.matches(".*m3.*")) {
            return Optional.of(CUBIC_METRES);
        }
        return bare.matches(".*(?:\\(l\\)|\\[l]|litres?).*") ? Optional.of(LITRES) : Optional.empty();
    }
}
