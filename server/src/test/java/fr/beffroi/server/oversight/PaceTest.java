package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final UUID journal = UUID.randomUUID();

    @Test
    void it_is_due_at_first_and_again_after_the_pause_each_journal_for_itself() {
        // Near the end of its range, where System.nanoTime may stand and wrap around.
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        Pace pace = new Pace(Duration.ofNanos(10), nanos::get);
        assertThat(pace.isDue(journal)).isTrue();
        pace.done(journal);
        nanos.addAndGet(9);
        assertThat(pace.isDue(journal)).isFalse();
        assertThat(pace.isDue(UUID.randomUUID())).isTrue();
        nanos.addAndGet(1);
        assertThat(pace.isDue(journal)).isTrue();
    }
}
