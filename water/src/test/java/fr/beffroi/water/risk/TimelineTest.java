package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Pipe REPLACED = Town.pipe("a", LocalDate.of(2010, 1, 1), false, 100, 1, 1);
    private static final int END = (int) LocalDate.of(2020, 1, 1).toEpochDay();

    private final Timeline timeline = new Timeline(new Network(
            List.of(REPLACED),
            List.of(
                    Town.repair(1, LocalDate.of(2005, 5, 5), "a"),
                    Town.repair(2, LocalDate.of(2015, 1, 1), "a"),
                    Town.repair(3, LocalDate.of(2016, 1, 1), "unknown")),
            ""));

    @Test
    void a_repair_older_than_the_pipe_it_names_was_on_what_lay_there_before() {
        assertThat(timeline.repairs(0, 0, END)).isEqualTo(1);
        assertThat(timeline.earlierRepairs(0, END)).isEqualTo(1);
        assertThat(timeline.gone(0, END)).extracting(Timeline.Event::day).hasSize(2);
    }

    @Test
    void a_pipe_is_watched_from_when_it_was_laid() {
        assertThat(timeline.watchedYears(0, END)).isCloseTo(10, within(0.01));
        assertThat(timeline.isThere(0, (int) LocalDate.of(2009, 12, 31).toEpochDay()))
                .isFalse();
    }

    @Test
    void an_old_repair_fades() {
        int day = (int) LocalDate.of(2015, 1, 1).toEpochDay();

        assertThat(timeline.fading(0, day, 100)).isEqualTo(1);
        assertThat(timeline.fading(0, day + 100, 100)).isEqualTo(0.5);
        assertThat(timeline.fading(0, day - 1, 100)).isZero();
        assertThat(timeline.sinceLast(0, day + 100)).isEqualTo(100);
        assertThat(timeline.sinceLast(0, day - 1)).isNaN();
    }
}
