package fr.beffroi.water.telemetry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.telemetry.HourlySeries;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelemetryFileTest {
    @Test
    void a_level_is_what_was_read_at_the_hour_and_a_temperature_the_mean_of_it() throws Exception {
        byte[] bytes = """
                Date;Niveau réservoir (m);Température (°C)
                01/06/2026 00:00;2,0;10
                01/06/2026 00:20;2,3;13
                01/06/2026 00:40;2,6;16
                01/06/2026 01:00;2,9;19
                """.getBytes(StandardCharsets.UTF_8);
        Telemetry read = TelemetryFile.read("reservoir.csv", bytes, TelemetryMapping.guess("reservoir.csv", bytes));

        assertThat(read.measures()).hasSize(2);
        List<double[]> series =
                read.meters().values().stream().map(HourlySeries::values).toList();
        assertThat(series.getFirst()).containsExactly(2.0, 2.9);
        assertThat(series.getLast()).containsExactly(13, 19);
    }

    @Test
    void a_french_export_is_read_as_it_is() throws Exception {
        Telemetry read = read("""
                Date;Bourg (m³/h);Plateau (L/s)
                05/11/2026 00:00;36,0;1,5
                05/11/2026 01:00;;2
                05/11/2026 02:00;7,2;-
                """);

        assertThat(read.meters()).containsOnlyKeys("Bourg", "Plateau");
        HourlySeries village = read.getMeter("Bourg");
        assertThat(at(village, "2026-11-04T23:00:00Z")).isCloseTo(10, within(1e-9));
        assertThat(at(village, "2026-11-05T00:00:00Z")).isNaN();
        assertThat(at(village, "2026-11-05T01:00:00Z")).isCloseTo(2, within(1e-9));
        assertThat(at(read.getMeter("Plateau"), "2026-11-05T01:00:00Z")).isNaN();
    }

    @Test
    void the_hour_that_is_written_twice_in_october_is_two_hours() throws Exception {
        Telemetry read = read("""
                Date;Bourg (L/s)
                25/10/2026 01:00;1
                25/10/2026 02:00;2
                25/10/2026 02:00;3
                25/10/2026 03:00;4
                """);

        HourlySeries series = read.getMeter("Bourg");
        assertThat(series.values()).containsExactly(1, 2, 3, 4);
        assertThat(at(series, "2026-10-25T00:00:00Z")).isEqualTo(2);
        assertThat(at(series, "2026-10-25T01:00:00Z")).isEqualTo(3);
    }

    @Test
    void quarters_of_the_hour_that_is_written_twice_are_told_apart_by_their_order() throws Exception {
        Telemetry read = read("""
                Date;Bourg (L/s)
                25/10/2026 02:00;1
                25/10/2026 02:15;1
                25/10/2026 02:30;1
                25/10/2026 02:45;1
                25/10/2026 02:00;9
                25/10/2026 02:15;9
                25/10/2026 02:30;9
                25/10/2026 02:45;9
                25/10/2026 03:00;5
                """);

        assertThat(read.getMeter("Bourg").values()).containsExactly(1, 9, 5);
    }

    @Test
    void lines_from_new_to_old_are_understood_also_in_october() throws Exception {
        Telemetry read = read("""
                Date;Bourg (L/s)
                25/10/2026 03:00;4
                25/10/2026 02:00;3
                25/10/2026 02:00;2
                25/10/2026 01:00;1
                """);

        assertThat(read.getMeter("Bourg").values()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void an_hour_written_once_in_october_leaves_the_other_unknown() throws Exception {
        Telemetry read = read("""
                Date;Bourg (L/s)
                25/10/2026 02:00;2
                25/10/2026 03:00;4
                """);

        assertThat(read.getMeter("Bourg").values()).containsExactly(2, Double.NaN, 4);
    }

    @Test
    void the_hour_that_is_missing_in_march_is_no_gap() throws Exception {
        Telemetry read = read("""
                Date;Bourg (L/s)
                29/03/2026 01:00;1
                29/03/2026 03:00;2
                """);

        assertThat(read.getMeter("Bourg").values()).containsExactly(1, 2);
    }

    @Test
    void a_file_that_has_the_missing_hour_is_taken_for_one_in_winter_time_all_year() throws Exception {
        TelemetryMapping mapping = guess("""
                Date;Bourg (L/s)
                29/03/2026 01:00;1
                29/03/2026 02:00;2
                """);

        assertThat(mapping.zone()).isEqualTo("+01:00");
    }

    @Test
    void times_with_their_own_offset_need_no_guess() throws Exception {
        Telemetry read = read("""
                time,Bourg (L/s)
                2026-10-25T02:00:00+02:00,1
                2026-10-25T02:00:00+01:00,2
                """);

        assertThat(read.getMeter("Bourg").values()).containsExactly(1, 2);
    }

    @Test
    void an_index_becomes_a_flow_and_a_new_meter_leaves_a_gap() throws Exception {
        Telemetry read = read("""
                Date;Index Bourg (m3)
                05/11/2026 00:00;99990
                05/11/2026 01:00;99993,6
                05/11/2026 02:00;0
                05/11/2026 04:00;7,2
                05/11/2026 05:00;7,2
                """);

        HourlySeries flow = read.getMeter("Index Bourg");
        assertThat(at(flow, "2026-11-04T23:00:00Z")).isCloseTo(1, within(1e-9));
        assertThat(at(flow, "2026-11-05T00:00:00Z")).isNaN();
        assertThat(at(flow, "2026-11-05T01:00:00Z")).isCloseTo(1, within(1e-9));
        assertThat(at(flow, "2026-11-05T02:00:00Z")).isCloseTo(1, within(1e-9));
        assertThat(at(flow, "2026-11-05T03:00:00Z")).isZero();
        assertThat(read.notices()).extracting(TelemetryProblem::key).containsExactly("telemetry.reset");
    }

    @Test
    void volumes_of_a_quarter_of_an_hour_become_flows() throws Exception {
        Telemetry read = read("""
                Date;Volume (L)
                05/11/2026 00:00;900
                05/11/2026 00:15;1800
                05/11/2026 00:30;900
                05/11/2026 00:45;0
                """);

        assertThat(read.getMeter("Volume").values()).containsExactly(1);
    }

    @Test
    void a_table_that_names_the_meter_on_each_line_is_read_by_meter() throws Exception {
        Telemetry read = read("""
                Compteur;Date;Heure;Valeur (m3/h)
                A;05/11/2026;00:00;3,6
                B;05/11/2026;00:00;7,2
                A;05/11/2026;01:00;36
                B;05/11/2026;01:00;72
                """);

        assertThat(read.getMeter("A").values()).containsExactly(1, 10);
        assertThat(read.getMeter("B").values()).containsExactly(2, 20);
    }

    @Test
    void an_old_windows_file_is_read_and_said_to_be_one() throws Exception {
        byte[] bytes = "Date;Débit été (m³/h)\n05/11/2026 00:00;3,6\n".getBytes(Charset.forName("windows-1252"));

        Telemetry read = TelemetryFile.read("export.csv", bytes, TelemetryMapping.guess("export.csv", bytes));

        assertThat(read.meters()).containsOnlyKeys("Débit été");
        assertThat(read.notices()).extracting(TelemetryProblem::key).containsExactly("telemetry.windows");
    }

    private static double at(HourlySeries series, String moment) {
        return series.at(HourlySeries.hourOf(Instant.parse(moment)));
    }

    private static Telemetry read(String text) throws UnreadableTelemetry {
        return TelemetryFile.read("export.csv", text.getBytes(StandardCharsets.UTF_8), guess(text));
    }

    private static TelemetryMapping guess(String text) throws UnreadableTelemetry {
        return TelemetryMapping.guess("export.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
