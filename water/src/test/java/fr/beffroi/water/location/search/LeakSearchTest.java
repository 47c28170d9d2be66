package fr.beffroi.water.location.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.location.Engine;
import fr.beffroi.water.location.Village;
import fr.beffroi.water.location.VillageSeason;
import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("epanet")
class LeakSearchTest {
    private static final LocalDate UNTIL = VillageSeason.FIRST.plusDays(39);

    @Test
    void a_break_gives_one_alarm_within_days_and_its_pipe_is_on_the_map() throws Exception {
        Scada scada = VillageSeason.simulate(70, "D", 50, 70);

        List<Alarm> alarms = search(scada).alarms();

        assertThat(alarms).hasSize(1);
        Alarm alarm = alarms.getFirst();
        assertThat(alarm.raised().toLocalDate())
                .isBetween(VillageSeason.FIRST.plusDays(51), VillageSeason.FIRST.plusDays(57));
        // An emitter of 0.8 m³/h under the root of some 50 m lets out 5.6 m³/h.
        assertThat(alarm.litresPerSecond()).isCloseTo(1.5, within(0.8));
        // D is where these three pipes meet.
        assertThat(Set.of("p4", "p5", "p7")).contains(alarm.map().getFirst().pipe());
        assertThat(alarm.map().stream().mapToDouble(Alarm.Suspect::probability).sum())
                .isBetween(0.95, 1.0 + 1e-9);
    }

    @Test
    void without_a_leak_there_is_no_alarm() throws Exception {
        assertThat(search(VillageSeason.simulate(70, "D", 70, 70)).alarms()).isEmpty();
    }

    @Test
    void a_repair_gives_no_alarm() throws Exception {
        assertThat(search(VillageSeason.simulate(70, "D", 0, 50)).alarms()).isEmpty();
    }

    @Test
    void where_a_team_found_nothing_the_leak_is_less_likely_and_the_rest_of_the_map_gains() throws Exception {
        Scada scada = VillageSeason.simulate(70, "D", 50, 70);
        Alarm before = search(scada).alarms().getFirst();
        LocalDate after = before.raised().toLocalDate().plusDays(3);
        // p5 lies 290 m from p2 along the pipes, p4 and p7 farther than 300 m.
        Alarm lowered =
                search(scada).alarms(List.of(new Visit("p2", after, false))).getFirst();

        assertThat(probability(lowered, "p5") / probability(lowered, "p4"))
                .isCloseTo(0.3 * probability(before, "p5") / probability(before, "p4"), within(1e-9));
        assertThat(probability(lowered, "p4")).isGreaterThan(probability(before, "p4"));
        assertThat(lowered.raised()).isEqualTo(before.raised());
    }

    @Test
    void a_search_in_vain_says_nothing_of_a_leak_that_began_later() throws Exception {
        Scada scada = VillageSeason.simulate(70, "D", 50, 70);
        List<Alarm> alarms = search(scada).alarms();
        Visit early = new Visit(
                alarms.getFirst().pipe(),
                alarms.getFirst().raised().toLocalDate().minusDays(9),
                false);

        assertThat(search(scada).alarms(List.of(early))).isEqualTo(alarms);
    }

    @Test
    void a_leak_that_is_known_from_its_day_is_not_looked_for_again() throws Exception {
        Scada scada = VillageSeason.simulate(70, "D", 50, 70);

        assertThat(search(scada).alarms(List.of(new Visit("p4", VillageSeason.FIRST.plusDays(50), true))))
                .isEmpty();
        assertThat(search(scada).alarms(List.of(new Visit("nowhere", VillageSeason.FIRST.plusDays(50), true))))
                .hasSize(1);
    }

    @Test
    void what_was_found_after_an_alarm_keeps_the_alarm() throws Exception {
        Scada scada = VillageSeason.simulate(70, "D", 50, 60);
        List<Alarm> alarms = search(scada).alarms();
        assertThat(alarms).hasSize(1);

        assertThat(search(scada).alarms(List.of(new Visit("p4", VillageSeason.FIRST.plusDays(60), true))))
                .isEqualTo(alarms);
    }

    private static double probability(Alarm alarm, String pipe) {
        return alarm.map().stream()
                .filter(suspect -> suspect.pipe().equals(pipe))
                .mapToDouble(Alarm.Suspect::probability)
                .sum();
    }

    /** Cut after any day, the file gives the alarms that the whole file gives until then. */
    @Test
    void no_alarm_knows_a_later_day() throws Exception {
        Scada scada = VillageSeason.simulate(70, "E", 48, 70);
        List<Alarm> all = search(scada).alarms();
        assertThat(all).isNotEmpty();

        for (int days = 49; days < 62; days++) {
            LocalDate end = VillageSeason.FIRST.plusDays(days);
            assertThat(search(first(scada, days)).alarms())
                    .isEqualTo(all.stream()
                            .filter(alarm -> !alarm.raised().toLocalDate().isAfter(end))
                            .toList());
        }
    }

    @Test
    void a_sensor_that_died_and_a_column_of_nothing_known_are_told_and_left_out() throws Exception {
        Scada scada = VillageSeason.simulate(60, "D", 60, 60);
        Map<String, double[]> columns = new LinkedHashMap<>(scada.columns());
        double[] dead = new double[scada.seconds().length];
        Arrays.fill(dead, Double.NaN);
        columns.put("G", dead);
        columns.put("meteo", new double[dead.length]);

        LeakSearch search = search(new Scada(scada.seconds(), columns));

        assertThat(search.notices())
                .extracting(notice -> notice.arguments().getFirst())
                .containsExactly("G", "meteo");
        assertThat(search.alarms()).isEmpty();
    }

    @Test
    void too_few_known_days_or_pressures_are_an_error() throws Exception {
        Scada scada = VillageSeason.simulate(25, "D", 25, 25);
        Map<String, double[]> two = new LinkedHashMap<>(scada.columns());
        two.keySet().retainAll(Set.of("B", "C", "p1"));

        assertThatThrownBy(() -> search(scada, VillageSeason.FIRST.plusDays(9)))
                .isInstanceOf(UnreadableLocationFile.class)
                .hasMessageContaining("10 jours")
                .hasMessageContaining("20");
        assertThatThrownBy(() -> search(new Scada(scada.seconds(), two), VillageSeason.FIRST.plusDays(22)))
                .isInstanceOf(UnreadableLocationFile.class)
                .hasMessageContaining("2 colonnes")
                .hasMessageContaining("3 pressions");
    }

    private static LeakSearch search(Scada scada) throws Exception {
        return search(scada, UNTIL);
    }

    private static LeakSearch search(Scada scada, LocalDate until) throws Exception {
        Hydraulics village = Hydraulics.solve(Engine.program(), "village.inp", Village.inp());
        return LeakSearch.of("mesures.csv", scada, village, until);
    }

    private static Scada first(Scada scada, int days) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        scada.columns().forEach((name, column) -> columns.put(name, Arrays.copyOf(column, days * 24)));
        return new Scada(Arrays.copyOf(scada.seconds(), days * 24), columns);
    }
}
