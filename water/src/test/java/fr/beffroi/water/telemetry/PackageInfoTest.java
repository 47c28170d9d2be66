package fr.beffroi.water.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.telemetry.evaluation.SyntheticInflow;
import fr.beffroi.water.telemetry.files.Telemetry;
import fr.beffroi.water.telemetry.files.TelemetryFile;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.leaks.LeakDetector;
import fr.beffroi.water.telemetry.leaks.Screening;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ten lines of {@code package-info.java}, on an invented export. */
class PackageInfoTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void theEngineIsUsedAloneInTenLines() throws Exception {
        byte[] export = export().getBytes(StandardCharsets.UTF_8);
        TelemetryMapping mapping = TelemetryMapping.guess("supervision.csv", export);
        Telemetry read = TelemetryFile.read("supervision.csv", export, mapping);
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, HourlySeries> district : read.meters().entrySet()) {
            Screening screening = new LeakDetector(PARIS).screen(district.getValue());
            said.add(district.getKey() + " " + screening.state());
            screening.alarms().forEach(alarm -> said.add(alarm.raised() + " " + alarm.litresPerSecond() + " L/s"));
        }
        assertThat(said.getFirst()).isEqualTo("Bourg LEAK");
        assertThat(said).hasSize(2);
    }

    /** Half a year, 5 L/s on average, 1 L/s more in the last month. */
    private static String export() {
        HourlySeries inflow = SyntheticInflow.of(LocalDate.of(2026, 1, 1), 180, 5, 0.05, 4);
        StringBuilder text = new StringBuilder("Date;Bourg (m³/h)\n");
        DateTimeFormatter form = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
        for (long hour = inflow.firstHour(); hour < inflow.endHour(); hour++) {
            double leak = hour - inflow.firstHour() > 150 * 24 ? 1 : 0;
            text.append(form.format(LocalDateTime.ofInstant(HourlySeries.startOf(hour), PARIS)))
                    .append(';')
                    .append(String.format(Locale.FRENCH, "%.2f", 3.6 * (inflow.at(hour) + leak)))
                    .append('\n');
        }
        return text.toString();
    }
}
