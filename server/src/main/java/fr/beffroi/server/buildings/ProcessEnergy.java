package fr.beffroi.server.buildings;

import com.sun.management.OperatingSystemMXBean;
import fr.beffroi.oversight.footprint.Energy;
import java.lang.management.ManagementFactory;

/**
 * Energy of work that many threads do: processor time of the whole process × watts of a busy core. What else the server did meanwhile is
 * counted with it: too much rather than too little.
 */
final class ProcessEnergy {
    private static final double NANOSECONDS = 1e9;

    private final double watts;
    private long counted;

    ProcessEnergy(double watts) {
        this.watts = watts;
        this.counted = cpu();
    }

    /** Since the last question, or since it was made. */
    Energy used() {
        long now = cpu();
        Energy used = new Energy(Math.max(0, now - counted) / NANOSECONDS * watts, Energy.Method.CPU_TIME);
        counted = now;
        return used;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
