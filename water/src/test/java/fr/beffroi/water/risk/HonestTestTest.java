package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HonestTestTest {
    private static final Network TOWN = Town.drawn(2);

    @Test
    void the_model_finds_more_later_breaks_than_age_alone_and_every_value_lies_in_its_band() {
        HonestTest tested = HonestTest.of(TOWN, Town.CUT, TOWN.repairs()).orElseThrow();

        Outcome.Interval model = at20(tested.model());
        assertThat(model.value())
                .isGreaterThan(at20(outcome(tested, Baseline.AGE)).value() + 10);
        assertThat(model.low()).isLessThanOrEqualTo(model.value());
        assertThat(model.high()).isGreaterThanOrEqualTo(model.value());
        assertThat(tested.gains().keySet()).containsExactlyElementsOf(HonestTest.PERCENTS);
        assertThat(tested.laterBreaks()).isEqualTo((int) TOWN.repairs().stream()
                .filter(repair -> repair.on().isAfter(Town.CUT))
                .count());
    }

    @Test
    void the_curve_rises_passes_through_the_percents_told_and_lies_in_its_band() {
        HonestTest tested = HonestTest.of(TOWN, Town.CUT, TOWN.repairs()).orElseThrow();

        List<Outcome.Point> curve = tested.model().curve();
        assertThat(curve).isSortedAccordingTo(java.util.Comparator.comparingDouble(Outcome.Point::lengthPercent));
        assertThat(curve)
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(
                        point -> point.captured().value()));
        assertThat(curve)
                .allSatisfy(point -> assertThat(point.captured().value())
                        .isBetween(point.captured().low(), point.captured().high()));
        tested.model()
                .capturedPercent()
                .forEach((percent, captured) -> assertThat(curve).contains(new Outcome.Point(percent, captured)));
    }

    private static Outcome outcome(HonestTest tested, Baseline baseline) {
        return java.util.Objects.requireNonNull(tested.baselines().get(baseline));
    }

    private static Outcome.Interval at20(Outcome outcome) {
        return java.util.Objects.requireNonNull(outcome.capturedPercent().get(20));
    }

    @Test
    void pipes_laid_later_and_breaks_of_unknown_pipes_do_not_count() {
        List<Pipe> pipes = new ArrayList<>(TOWN.pipes());
        pipes.add(Town.pipe("later", Town.CUT.plusDays(10), true, 5000, 0, 0));
        List<Repair> later = List.of(
                Town.repair(1, Town.CUT.plusDays(20), "later"),
                Town.repair(2, Town.CUT.plusDays(20), "nowhere"),
                Town.repair(3, Town.CUT, "p1"),
                Town.repair(4, Town.CUT.plusDays(1), "p1"));

        HonestTest tested = HonestTest.of(new Network(pipes, TOWN.repairs(), ""), Town.CUT, later)
                .orElseThrow();

        assertThat(tested.laterBreaks()).isEqualTo(1);
        assertThat(tested.pipes()).isEqualTo(TOWN.pipes().size());
    }

    @Test
    void without_a_later_break_there_is_nothing_to_judge_by() {
        assertThat(HonestTest.of(TOWN, Town.CUT, List.of())).isEmpty();
    }
}
