package fr.beffroi.water.telemetry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.telemetry.HourlySeries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WrittenAndReadPropertyTest {
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 300)
    void what_any_clock_of_france_writes_is_read_at_its_true_hour(
            @ForAll @IntRange(max = 8760) int start,
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(max = 500) Double> flows,
            @ForAll boolean comma,
            @ForAll boolean dayFirst,
            @ForAll boolean fromNewToOld)
            throws Exception {
        TelemetryMapping mapping = new TelemetryMapping(
                ";",
                comma,
                "Date",
                null,
                dayFirst ? TimeForm.DAY_FIRST : TimeForm.YEAR_FIRST,
                "Europe/Paris",
                null,
                List.of(new MeterColumn("Bourg", "Bourg", Quantity.FLOW, Unit.LITRES_PER_SECOND)));
        long first = HourlySeries.hourOf(YEAR) + start;
        var lines = new java.util.ArrayList<String>();
        for (int i = 0; i < flows.size(); i++) {
            lines.add(line(first + i, flows.get(i), mapping));
        }
        String text = "Date;Bourg\n" + String.join("\n", fromNewToOld ? lines.reversed() : lines);

        HourlySeries read = TelemetryFile.read("export.csv", text.getBytes(StandardCharsets.UTF_8), mapping)
                .getMeter("Bourg");

        // Two lines in the one hour that comes twice look the same in both orders.
        if (flows.size() > 2) {
            assertThat(read.firstHour()).isBetween(first, first + 1);
        }
        for (int i = 1; i < flows.size(); i++) {
            assertThat(read.at(first + i)).isCloseTo(flows.get(i), within(0.01));
        }
    }

    private static String line(long hour, double flow, TelemetryMapping mapping) {
        String form = mapping.timeForm() == TimeForm.DAY_FIRST ? "dd/MM/yyyy HH:mm" : "yyyy-MM-dd HH:mm:ss";
        LocalDateTime time = LocalDateTime.ofInstant(HourlySeries.startOf(hour), ZoneId.of(mapping.zone()));
        String figure = String.format(Locale.ROOT, "%.2f", flow);
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(time) + ";"
                + (mapping.decimalComma() ? figure.replace('.', ',') : figure);
    }
}
