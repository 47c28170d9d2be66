package fr.beffroi.oversight.footprint;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time of the calling thread. */
final class ThreadCpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadCpu() {}

    /**
     * Nanoseconds from an arbitrary beginning. Where the machine keeps no CPU time for the thread (a virtual one), time
     * on the clock: more than was used, never less.
     */
    static long nanos() {
        boolean counted = THREADS.isCurrentThreadCpuTimeSupported()
                && THREADS.isThreadCpuTimeEnabled()
                && !Thread.currentThread().isVirtual();
        return counted ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
