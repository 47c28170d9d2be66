package fr.beffroi.oversight.footprint;

import java.util.function.Supplier;

/** CPU time × a configured power: an estimate, as good as the power is. */
final class CpuTimeMeter implements EnergyMeter {
    private final double watts;

    CpuTimeMeter(double watts) {
        if (!(watts >= 0) || Double.isInfinite(watts)) {
            throw new IllegalArgumentException("energy.watts");
        }
        this.watts = watts;
    }

    @Override
    public <T> Measured<T> measure(Supplier<T> work) {
        long start = ThreadCpu.nanos();
        T result = work.get();
        return new Measured<>(result, energy(ThreadCpu.nanos() - start));
    }

    Energy energy(long cpuNanos) {
        return new Energy(Math.max(0, cpuNanos) / 1e9 * watts, Energy.Method.CPU_TIME);
    }
}
