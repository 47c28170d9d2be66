package fr.beffroi.oversight.footprint;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Measures the energy of a piece of work: RAPL where readable, else CPU time of the thread × a configured power. The
 * work must run on the calling thread: what it hands to other threads is not counted.
 */
public interface EnergyMeter {
    <T> Measured<T> measure(Supplier<T> work);

    record Measured<T>(T result, Energy energy) {}

    /**
     * Reads the processor's counters ({@code /sys/class/powercap}, Linux, usually for root alone) if they can be read
     * now; falls back on CPU time also when they fail later. Each {@link Energy} says which it was.
     *
     * @param watts power of one busy core when RAPL cannot be read, at least 0
     */
    static EnergyMeter ofThisMachine(double watts) {
        CpuTimeMeter byTime = new CpuTimeMeter(watts);
        Rapl rapl = Rapl.in(Path.of("/sys/class/powercap"));
        return rapl.readable() ? new RaplMeter(rapl, new MachineCpu(Path.of("/proc/stat")), byTime) : byTime;
    }
}
