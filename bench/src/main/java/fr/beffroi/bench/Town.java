package fr.beffroi.bench;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.evaluation.KnownLeak;
import fr.beffroi.water.telemetry.files.TelemetryFile;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.TruthFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** L-TOWN in 2019: what flows in through both inlets, L/s, and the leaks that began in that year. */
record Town(HourlySeries inflow, List<KnownLeak> leaks, ZoneId zone) {
    static final String NAME = "L-TOWN";

    private static final int LARGEST = 64 << 20;

    static Town read(Path folder) throws IOException {
        byte[] flows = Files.readAllBytes(folder.resolve("2019-flows.csv"));
        TelemetryMapping mapping = TelemetryMapping.guess("2019-flows", flows);
        Map<String, HourlySeries> meters =
                TelemetryFile.read("2019-flows", flows, mapping).meters();
        HourlySeries inflow = in(meters, "p227").combined(in(meters, "p235"), Double::sum);
        byte[] leaks = unpacked(folder.resolve("2019-leak-flows.csv.gz"));
        Map<String, HourlySeries> leakFlows = TelemetryFile.read(
                        "2019-leak-flows", leaks, TelemetryMapping.guess("2019-leak-flows", leaks))
                .meters();
        StringBuilder truth = new StringBuilder("district;start;end;flow_l_s\n");
        List<String> lines = new ArrayList<>(
                Files.readAllLines(folder.resolve("leaks-2018-2019.csv"), StandardCharsets.UTF_8));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            if (cells[1].startsWith("2019")) {
                double most = Arrays.stream(in(leakFlows, cells[0]).values()).max().orElse(0);
                truth.append(String.join(";", NAME, cells[1], cells[2], String.valueOf(most)))
                        .append('\n');
            }
        }
        return new Town(
                inflow,
                TruthFile.read(
                        "leaks", truth.toString().getBytes(StandardCharsets.UTF_8), Set.of(NAME), mapping),
                ZoneId.of(mapping.zone()));
    }

    private static HourlySeries in(Map<String, HourlySeries> meters, String name) throws IOException {
        HourlySeries series = meters.get(name);
        if (series == null) {
            throw new IOException("L-TOWN has no " + name);
        }
        return series;
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readNBytes(LARGEST);
        }
    }
}
