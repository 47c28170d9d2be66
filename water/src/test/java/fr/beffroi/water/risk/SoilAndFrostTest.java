package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.pipes.Frost;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A town in which clay breaks pipes and frost breaks old ones, and nothing else tells them apart. */
class SoilAndFrostTest {
    private static final LocalDate CUT = LocalDate.of(2016, 12, 31);
    private static final int DAYS = 20 * 365;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @Test
    void soil_that_is_given_ranks_and_is_told_as_a_reason() {
        Network clay = town(true);
        Ranking with = Ranking.of(clay, CUT);
        assertThat(with.method()).isEqualTo(Method.BOOSTED);
        long inClay = with.risks().stream()
                .limit(60)
                .filter(risk -> risk.pipe().soil().equals("argile"))
                .count();
        assertThat(inClay).isGreaterThan(50);
        assertThat(with.risks().getFirst().reasons().stream().map(one -> one.message(Locale.FRENCH)))
                .anyMatch(text -> text.contains("sol (argile)"));
        Ranking without = Ranking.of(clay, CUT, new Settings(Method.BOOSTED, Set.of(Cause.SOIL)));
        assertThat(without.risks().getFirst().reasons()).noneMatch(one -> one.cause() == Cause.SOIL);
        HonestTest seen = HonestTest.of(clay, CUT, clay.repairs()).orElseThrow();
        HonestTest unseen = HonestTest.of(clay, CUT, clay.repairs(), new Settings(Method.BOOSTED, Set.of(Cause.SOIL)))
                .orElseThrow();
        assertThat(in20(seen.model())).isGreaterThan(in20(unseen.model()));
    }

    @Test
    void where_neither_is_given_nothing_changes_and_neither_is_a_reason() {
        Network bare = town(false);
        assertThat(Ranking.of(bare, CUT).risks())
                .allSatisfy(risk -> assertThat(risk.reasons())
                        .noneMatch(one -> one.cause() == Cause.SOIL || one.cause() == Cause.FROST));
    }

    @Test
    void frost_is_a_week_whose_mean_is_below_zero_and_no_later_day_is_looked_at() {
        Map<LocalDate, Double> means = new HashMap<>();
        for (int day = 0; day < 14; day++) {
            means.put(FIRST.plusDays(day), day < 7 ? 5.0 : -4.0);
        }
        Frost frost = new Frost(means);
        assertThat(frost.isOn((int) FIRST.plusDays(8).toEpochDay())).isFalse();
        assertThat(frost.isOn((int) FIRST.plusDays(13).toEpochDay())).isTrue();
        assertThat(frost.isOn((int) FIRST.plusDays(30).toEpochDay())).isFalse();
        assertThat(frost.isKnownOn((int) FIRST.plusDays(2).toEpochDay())).isFalse();
        assertThat(frost.isKnownOn((int) FIRST.plusDays(8).toEpochDay())).isTrue();
        assertThat(frost.isKnownOn((int) FIRST.plusDays(30).toEpochDay())).isFalse();
        assertThat(Frost.UNKNOWN.isKnown()).isFalse();
    }

    @Test
    void repairs_in_frost_are_a_reason_where_temperatures_are_given() {
        Map<LocalDate, Double> means = new HashMap<>();
        for (int day = 0; day < DAYS; day++) {
            int month = FIRST.plusDays(day).getMonthValue();
            means.put(FIRST.plusDays(day), month <= 2 || month == 12 ? -3.0 : 12.0);
        }
        Network cold = town(false).with(new Frost(means));
        assertThat(Ranking.of(cold, CUT).risks())
                .anySatisfy(risk -> assertThat(risk.reasons()).anyMatch(one -> one.cause() == Cause.FROST));
    }

    @Test
    void cuts_are_pooled_by_their_breaks_and_must_not_overlap() {
        Network clay = town(true);
        List<LocalDate> cuts = List.of(LocalDate.of(2010, 12, 31), LocalDate.of(2013, 12, 31), CUT);
        PooledTest pooled = PooledTest.of(clay, cuts, 3, Settings.USUAL);
        assertThat(pooled.cuts().keySet()).containsExactlyElementsOf(cuts);
        double sum = 0;
        for (LocalDate cut : cuts) {
            List<Repair> later = clay.repairs().stream()
                    .filter(one -> !one.on().isAfter(cut.plusYears(3)))
                    .toList();
            HonestTest one = HonestTest.of(clay, cut, later).orElseThrow();
            assertThat(pooled.cuts()).containsEntry(cut, one.laterBreaks());
            sum += in20(one.model()) * one.laterBreaks();
        }
        assertThat(in20(pooled.model())).isCloseTo(sum / pooled.laterBreaks(), within(1e-9));
        Outcome.Interval gain = Objects.requireNonNull(
                Objects.requireNonNull(pooled.gains().get(Baseline.AGE)).get(20));
        assertThat(gain.low()).isLessThan(gain.value());
        assertThat(gain.high()).isGreaterThan(gain.value());
        assertThatThrownBy(() -> PooledTest.of(clay, List.of(CUT, CUT.minusYears(2)), 3, Settings.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double in20(Outcome outcome) {
        return Objects.requireNonNull(outcome.capturedPercent().get(20)).value();
    }

    /** @param soils whether the ground is told */
    private static Network town(boolean soils) {
        Random random = new Random(5);
        List<Pipe> pipes = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            boolean clay = random.nextInt(10) == 0;
            Pipe plain = Town.pipe("p" + i, LocalDate.of(1960, 3, 1), true, 100, i, 0);
            pipes.add(new Pipe(
                    plain.id(),
                    plain.laid(),
                    plain.material(),
                    plain.diameterMm(),
                    plain.lengthM(),
                    plain.street(),
                    plain.streetName(),
                    "",
                    "",
                    soils ? clay ? "argile" : "sable" : "",
                    plain.shape(),
                    1));
            double rate = (clay ? 1.6 : 0.2) * 0.1 / 365.25;
            for (int day = 0; day < DAYS; day++) {
                LocalDate on = FIRST.plusDays(day);
                boolean winter = on.getMonthValue() <= 2;
                if (random.nextDouble() < rate * (winter ? 2 : 1)) {
                    repairs.add(Town.repair(repairs.size(), on, plain.id()));
                }
            }
        }
        return new Network(pipes, repairs, "EPSG:2154");
    }
}
