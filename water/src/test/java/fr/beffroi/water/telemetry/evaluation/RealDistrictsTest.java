package fr.beffroi.water.telemetry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.files.TelemetryFile;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.TruthFile;
import fr.beffroi.water.telemetry.files.WeatherFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Floors, so that a change that harms is seen; what is aimed for and reached stands in bench/RESULTS.md. */
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
class RealDistrictsTest {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    @Test
    void most_leaks_added_to_real_districts_are_found_with_few_false_alarms() throws Exception {
        Path folder = Path.of(System.getenv("BEFFROI_SHARED"), "data", "water", "bwdf");
        byte[] flows = Files.readAllBytes(folder.resolve("inflow-dma-1-to-6.csv"));
        TelemetryMapping mapping = TelemetryMapping.guess("inflow", flows);
        Map<String, HourlySeries> districts =
                TelemetryFile.read("inflow", flows, mapping).meters();
        Weather weather = WeatherFile.read("weather", Files.readAllBytes(folder.resolve("weather.csv")));
        assertThat(mapping.zone()).isEqualTo("Europe/Paris");
        assertThat(districts).hasSize(6).containsKey("DMA 1");

        Map<String, HourlySeries> inflows = new LinkedHashMap<>();
        List<KnownLeak> added = new ArrayList<>();
        districts.forEach((name, inflow) -> {
            Injection injection = Injection.into(name, inflow, 1);
            inflows.put(name, injection.inflow());
            injection.leaks().stream()
                    .filter(leak -> leak.litresPerSecond() >= 0.05 * inflow.mean())
                    .forEach(added::add);
        });
        byte[] truth = TruthFile.write(added, mapping).getBytes(StandardCharsets.UTF_8);
        List<KnownLeak> leaks = TruthFile.read("truth", truth, inflows.keySet(), mapping);
        assertThat(leaks).hasSameSizeAs(added);

        TelemetryEvaluation evaluation = TelemetryEvaluation.of(inflows, leaks, weather, FRANCE);

        assertThat(evaluation.ours().detected()).isGreaterThan(leaks.size() * 7 / 10);
        assertThat(evaluation.ours().medianDelay()).isLessThan(8 * 24);
        Score fixed = evaluation.baselines().getOrDefault("night_flow_plus_20", evaluation.ours());
        assertThat(evaluation.ours().falseAlarmsPerYear()).isLessThan(fixed.falseAlarmsPerYear() / 2);
    }
}
