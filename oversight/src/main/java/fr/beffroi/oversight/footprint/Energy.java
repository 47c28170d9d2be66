package fr.beffroi.oversight.footprint;

/**
 * Energy used by one piece of work.
 *
 * @param joules at least 0
 * @param method how it was obtained
 */
public record Energy(double joules, Method method) {
    public Energy {
        if (!(joules >= 0) || Double.isInfinite(joules)) {
            throw new IllegalArgumentException("energy.joules");
        }
    }

    /**
     * RAPL: read from the processor's counters. CPU_TIME: CPU seconds × a configured power in watts. DECLARED: said by who
     * runs the program elsewhere, measured by nobody here.
     */
    public enum Method {
        RAPL,
        CPU_TIME,
        DECLARED
    }
}
