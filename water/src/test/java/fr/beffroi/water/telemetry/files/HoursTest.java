package fr.beffroi.water.telemetry.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A short export may ask for no more memory than a long one. */
class HoursTest {
    private static final int METERS = 40;

    @Test
    void anExportWithTwoLinesAHundredYearsApartForEachOfManyMetersIsRefused() throws Exception {
        String titles =
                IntStream.range(0, METERS).mapToObj(i -> "C" + i + " (L/s)").collect(Collectors.joining(";"));
        String cells = ";1".repeat(METERS);
        byte[] file = ("Date;" + titles + "\n01/01/1991 00:00" + cells + "\n01/01/2099 00:00" + cells + "\n")
                .getBytes(StandardCharsets.UTF_8);
        TelemetryMapping mapping = TelemetryMapping.guess("export.csv", file);
        assertThatThrownBy(() -> TelemetryFile.read("export.csv", file, mapping))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining("export.csv")
                .hasMessageContaining("envoyez moins de compteurs");
    }
}
