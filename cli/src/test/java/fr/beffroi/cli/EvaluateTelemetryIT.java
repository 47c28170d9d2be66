package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluateTelemetryIT {
    @TempDir
    Path world = Path.of("");

    @Test
    void the_json_has_the_fields_of_the_contract_and_nothing_else() throws Exception {
        Files.writeString(world.resolve("inflow.csv"), inflow());
        Files.writeString(
                world.resolve("truth.csv"),
                "district;start;end;flow_l_s;kind\nBourg;10/05/2022 06:00;10/06/2022 06:00;4.5;abrupt\n");

        Beffroi.Result result = new Beffroi(world)
                .run("evaluate", "telemetry", "--inflow", "inflow.csv", "--truth", "truth.csv", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.fields())
                .containsExactly(
                        "districts",
                        "days",
                        "leaks",
                        "detected",
                        "median_delay_h",
                        "false_alarms_per_district_year",
                        "baselines");
        JsonNode json = result.json();
        assertThat(json.path("districts").intValue()).isEqualTo(1);
        assertThat(json.path("leaks").intValue()).isEqualTo(1);
        assertThat(json.path("detected").intValue()).isEqualTo(1);
        assertThat(json.path("median_delay_h").doubleValue()).isBetween(1.0, 120.0);
        assertThat(List.copyOf(json.path("baselines").propertyNames()))
                .containsExactly("night_flow_plus_10", "night_flow_plus_20", "night_flow_plus_30");
        assertThat(List.copyOf(json.path("baselines").path("night_flow_plus_10").propertyNames()))
                .containsExactly("leaks", "detected", "median_delay_h", "false_alarms_per_district_year");
    }

    @Test
    void what_is_wrong_is_one_line_that_says_where_and_leaves_no_result() throws Exception {
        Files.writeString(world.resolve("inflow.csv"), inflow());
        Files.writeString(
                world.resolve("truth.csv"),
                "district;start;end;flow_l_s\nVallon;10/05/2022 06:00;10/06/2022 06:00;4\n");

        Beffroi.Result result =
                new Beffroi(world).run("evaluate", "telemetry", "--inflow", "inflow.csv", "--truth", "truth.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).contains("truth.csv", "ligne 2", "Vallon", "Bourg");
        assertThat(new Beffroi(world)
                        .run("evaluate", "telemetry", "--inflow", "inflow.csv")
                        .exit())
                .isEqualTo(2);
    }

    /** A year and a half of one district that uses 10 L/s by day and 4 by night, and leaks 4.5 for a month. */
    private static String inflow() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
        StringBuilder text = new StringBuilder("Date-time (DD/MM/YYYY HH:mm),Bourg (L/s)\n");
        LocalDateTime leak = LocalDateTime.of(2022, 5, 10, 6, 0);
        for (LocalDateTime time = LocalDateTime.of(2021, 4, 1, 0, 0);
                time.isBefore(LocalDateTime.of(2022, 9, 1, 0, 0));
                time = time.plusHours(1)) {
            if (time.equals(LocalDateTime.of(2022, 3, 27, 2, 0))) {
                continue;
            }
            double usual = time.getHour() < 6 ? 4 : 10;
            double noise = 0.3 * Math.sin(time.getDayOfYear() * 12.9898 + time.getHour() * 78.233);
            boolean leaking = !time.isBefore(leak) && time.isBefore(leak.plusMonths(1));
            text.append(form.format(time))
                    .append(',')
                    .append(String.format(Locale.ROOT, "%.3f", usual + noise + (leaking ? 4.5 : 0)))
                    .append('\n');
        }
        return text.toString();
    }
}
