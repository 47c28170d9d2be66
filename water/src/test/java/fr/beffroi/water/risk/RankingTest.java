package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingTest {
    private static final Network TOWN = Town.drawn(1);

    @ParameterizedTest
    @EnumSource(Method.class)
    void old_iron_in_streets_that_break_comes_first(Method method) {
        Ranking ranking = Ranking.of(TOWN, Town.CUT, new Settings(method, Set.of()));

        assertThat(ranking.method()).isEqualTo(method);
        assertThat(ranking.risks()).hasSameSizeAs(TOWN.pipes());
        assertThat(ranking.risks().subList(0, 40))
                .allMatch(risk -> risk.pipe().material() == Material.GREY_IRON)
                .filteredOn(risk -> isFrail(risk.pipe()))
                .hasSizeGreaterThan(method == Method.COHORT ? 25 : 35);
    }

    private static boolean isFrail(Pipe pipe) {
        return Integer.parseInt(pipe.street().substring(1)) % 5 == 0;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void nothing_that_happens_after_the_day_changes_it(Method method) {
        Settings settings = new Settings(method, Set.of());
        List<Pipe> pipes = new ArrayList<>(TOWN.pipes());
        List<Repair> repairs = new ArrayList<>(TOWN.repairs());
        repairs.removeIf(repair -> repair.on().isAfter(Town.CUT));
        Network asKnown = new Network(pipes, repairs, TOWN.projection());
        pipes.add(Town.pipe("later", Town.CUT.plusDays(1), false, 100, 0, 3));
        for (int i = 0; i < 50; i++) {
            repairs.add(Town.repair(100_000 + i, Town.CUT.plusDays(1 + i), "p" + i));
            // On what the later pipe replaces: its row names the pipe of today.
            repairs.add(Town.repair(200_000 + i, Town.CUT.plusDays(1), "later"));
        }
        Network asItBecame = new Network(pipes, repairs, TOWN.projection());

        assertThat(Ranking.of(asItBecame, Town.CUT, settings)).isEqualTo(Ranking.of(asKnown, Town.CUT, settings));
    }

    @Test
    void the_same_network_gives_the_same_ranking() {
        assertThat(Ranking.of(TOWN, Town.CUT)).isEqualTo(Ranking.of(Town.drawn(1), Town.CUT));
    }

    @Test
    void expected_breaks_are_about_those_of_an_ordinary_year() {
        double expected = Ranking.of(TOWN, Town.CUT).risks().stream()
                .mapToDouble(PipeRisk::breaksPerYear)
                .sum();
        double ordinary = TOWN.repairs().size() / 20.0;

        assertThat(expected).isBetween(0.7 * ordinary, 1.4 * ordinary);
    }

    @Test
    void each_pipe_tells_why_in_both_languages_the_strongest_cause_first() {
        PipeRisk first = Ranking.of(TOWN, Town.CUT).risks().getFirst();

        assertThat(first.reasons()).isNotEmpty();
        assertThat(first.reasons())
                .extracting(Reason::factor)
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(Math.log(b)), Math.abs(Math.log(a))));
        assertThat(first.reasons())
                .extracting(Reason::cause)
                .doesNotHaveDuplicates()
                .contains(Cause.STREET);
        assertThat(first.reasons())
                .allMatch(reason -> reason.message(Locale.FRENCH).startsWith("×"));
        assertThat(first.reasons())
                .anyMatch(reason -> reason.message(Locale.FRENCH).contains("rue (Rue "));
        assertThat(first.reasons())
                .anyMatch(reason -> reason.message(Locale.ENGLISH).contains("street (Rue "));
    }

    @Test
    void a_cause_that_is_hidden_gives_no_reason() {
        Ranking blind =
                Ranking.of(TOWN, Town.CUT, new Settings(Method.BOOSTED, Set.of(Cause.STREET, Cause.OWN_REPAIRS)));

        assertThat(blind.risks())
                .flatExtracting(PipeRisk::reasons)
                .extracting(Reason::cause)
                .doesNotContain(Cause.STREET, Cause.OWN_REPAIRS);
    }

    @Test
    void with_few_known_breaks_it_falls_back_on_the_cohort() {
        Network young = new Network(TOWN.pipes(), TOWN.repairs().subList(0, 20), "");

        assertThat(Ranking.of(young, Town.CUT).method()).isEqualTo(Method.COHORT);
    }

    @Test
    void without_any_repair_every_pipe_still_has_a_rate() {
        Network silent = new Network(TOWN.pipes(), List.of(), "");

        assertThat(Ranking.of(silent, LocalDate.of(2020, 1, 1)).risks())
                .allMatch(risk -> Double.isFinite(risk.breaksPerKmYear()) && risk.breaksPerKmYear() > 0);
    }
}
