package fr.beffroi.oversight.footprint;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The share of the packages' energy that falls to the calling thread. RAPL counts whole packages, idle cores and other
 * programs included; the thread gets of it what its CPU time is of the machine's busy CPU time over the same interval.
 * Busy time moves in steps of 10 ms: for a piece of work shorter than that the share may be taken as 1, so that short
 * work is counted too high rather than too low.
 */
final class RaplMeter implements EnergyMeter {
    private final Rapl rapl;
    private final MachineCpu machine;
    private final CpuTimeMeter otherwise;

    RaplMeter(Rapl rapl, MachineCpu machine, CpuTimeMeter otherwise) {
        this.rapl = rapl;
        this.machine = machine;
        this.otherwise = otherwise;
    }

    @Override
    public <T> Measured<T> measure(Supplier<T> work) {
        List<Long> before = rapl.read();
        long machineBefore = machine.busyNanos();
        long threadBefore = ThreadCpu.nanos();
        T result = work.get();
        long thread = Math.max(0, ThreadCpu.nanos() - threadBefore);
        long busy = Math.max(thread, machine.busyNanos() - machineBefore);
        OptionalDouble joules = rapl.joules(before, rapl.read());
        if (joules.isEmpty()) {
            return new Measured<>(result, otherwise.energy(thread));
        }
        double share = busy == 0 ? 0 : (double) thread / busy;
        return new Measured<>(result, new Energy(joules.getAsDouble() * share, Energy.Method.RAPL));
    }
}
