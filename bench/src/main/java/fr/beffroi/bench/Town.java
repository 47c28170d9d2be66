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

/**
 * L-TOWN in 2019: what flows in through both inlets less what the tank takes up, L/s, and the leaks that began in that year.
 * Without the tank the pump that fills it would be all that is seen.
 */
record Town(HourlySeries inflow, List<KnownLeak> leaks, ZoneId zone) {
    static final String NAME = "L-TOWN";

    /** Of tank T1 in the network's file: 16 m across. */
    private static final double TANK_AREA = Math.PI * 8 * 8;

    private static final int LARGEST = 64 << 20;

    static Town read(Path folder) throws IOException {
        byte[] flows = Files.readAllBytes(folder.resolve("2019-flows.csv"));
        TelemetryMapping mapping = TelemetryMapping.guess("2019-flows", flows);
        Map<String, HourlySeries> meters =
                TelemetryFile.read("2019-flows", flows, mapping).meters();
        byte[] level = Files.readAllBytes(folder.resolve("2019-levels.csv"));
        HourlySeries stock = in(
                TelemetryFile.read("2019-levels", level, TelemetryMapping.guess("2019-levels", level))
                        .meters(),
                "T1");
        HourlySeries inflow = in(meters, "p227")
                .combined(in(meters, "p235"), Double::sum)
                .combined(uptake(stock), (in, taken) -> in - taken);
        byte[] leaks = unpacked(folder.resolve("2019-leak-flows.csv.gz"));
        Map<String, HourlySeries> leakFlows = TelemetryFile.read(
                        "2019-leak-flows", leaks, TelemetryMapping.guess("2019-leak-flows", leaks))
                .meters();
        StringBuilder truth = new StringBuilder("district;start;end;flow_l_s\n");
        List<String> lines =
                new ArrayList<>(Files.readAllLines(folder.resolve("leaks-2018-2019.csv"), StandardCharsets.UTF_8));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            if (cells[1].startsWith("2019")) {
                double most =
                        Arrays.stream(in(leakFlows, cells[0]).values()).max().orElse(0);
                truth.append(String.join(";", NAME, cells[1], cells[2], String.valueOf(most)))
                        .append('\n');
            }
        }
        return new Town(
                inflow,
                TruthFile.read("leaks", truth.toString().getBytes(StandardCharsets.UTF_8), Set.of(NAME), mapping),
                ZoneId.of(mapping.zone()));
    }

    /**
     * Flow into the tank, L/s.
     *
     * @param level hourly means, in the units of a flow in m³/h, as a file without units is read
     */
    private static HourlySeries uptake(HourlySeries level) {
        double[] flows = new double[level.length()];
        for (int i = 0; i < flows.length; i++) {
            long hour = level.firstHour() + i;
            double metres = (level.at(hour + 1) - level.at(hour - 1)) * 3.6;
            flows[i] = metres / 2 * TANK_AREA / 3.6;
        }
        return new HourlySeries(level.firstHour(), flows);
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
