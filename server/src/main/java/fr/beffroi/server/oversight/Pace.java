package fr.beffroi.server.oversight;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What is done for each journal once in a while, by a clock that nobody sets: {@link System#nanoTime}. */
final class Pace {
    private final long every;
    private final LongSupplier nanos;
    private final Map<UUID, Long> last = new ConcurrentHashMap<>();

    Pace(Duration every, LongSupplier nanos) {
        this.every = every.toNanos();
        this.nanos = nanos;
    }

    /** Whether it was never done, or long enough ago. */
    boolean isDue(UUID journal) {
        Long done = last.get(journal);
        return done == null || nanos.getAsLong() - done >= every;
    }

    void done(UUID journal) {
        last.put(journal, nanos.getAsLong());
    }
}
