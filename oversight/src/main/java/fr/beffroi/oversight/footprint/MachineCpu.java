package fr.beffroi.oversight.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Busy CPU time of the whole machine, from the first line of {@code /proc/stat} (proc_stat(5)). */
final class MachineCpu {
    /** A tick of {@code USER_HZ}, which is 100 on every architecture a commune would meet. */
    private static final long TICK_NANOS = 10_000_000;

    private final Path stat;

    MachineCpu(Path stat) {
        this.stat = stat;
    }

    /** Nanoseconds of all cores together, in steps of 10 ms; 0 if unknown. */
    long busyNanos() {
        try (var lines = Files.lines(stat)) {
            String[] fields = lines.findFirst().orElse("").trim().split("\\s+");
            // cpu user nice system idle iowait irq softirq steal guest guest_nice; the guests are in user and nice.
            long ticks = 0;
            for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * TICK_NANOS;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
