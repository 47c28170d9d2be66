package fr.beffroi.bench;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.evaluation.Injection;
import fr.beffroi.water.telemetry.evaluation.KnownLeak;
import fr.beffroi.water.telemetry.evaluation.Score;
import fr.beffroi.water.telemetry.evaluation.SyntheticInflow;
import fr.beffroi.water.telemetry.evaluation.TelemetryEvaluation;
import fr.beffroi.water.telemetry.files.TelemetryFile;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.TruthFile;
import fr.beffroi.water.telemetry.files.WeatherFile;
import fr.beffroi.water.telemetry.leaks.LeakDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leaks added to six real districts, whose list is written before anything is looked for; L-TOWN's flows of 2019 with its own
 * leaks; and how long a thousand districts take.
 */
final class TelemetryBench {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    /** On these the detector was tuned; the others were not looked at before. */
    private static final List<String> TUNED = List.of("DMA 1", "DMA 3", "DMA 5");

    private static final int SEEDS = 20;
    /** Others than those of the tuning. */
    private static final int FIRST_SEED = 1001;

    private static final double TARGET = 0.05;

    private TelemetryBench() {}

    /** @param shared null where there is no reference data: then only the speed is measured */
    static List<Table> tables(Path folder, @Nullable Path shared) throws IOException {
        List<Table> tables = new ArrayList<>();
        if (shared != null) {
            Path water = shared.resolve("data").resolve("water");
            Districts districts = Districts.read(water.resolve("bwdf"));
            Table table = new Table(
                    "Leaks of 0.5 to 5 L/s added to real districts, " + SEEDS + " draws",
                    "districts",
                    "rule",
                    "leaks of ≥ 5 % of mean inflow",
                    "found",
                    "share",
                    "median delay, h",
                    "delay if at once, h",
                    "delay if growing, h",
                    "alarms in all",
                    "false alarms per district and year",
                    "smaller leaks",
                    "of them found");
            rows(table, "1, 3, 5 (tuned on)", districts, TUNED::contains, folder);
            rows(table, "2, 4, 6 (not seen)", districts, name -> !TUNED.contains(name), folder);
            for (String name : districts.inflows().keySet()) {
                rows(table, name, districts, name::equals, folder);
            }
            tables.add(table);
            tables.add(untouched(districts));
            tables.add(town(water.resolve("l-town")));
        }
        tables.add(speed());
        return tables;
    }

    private record Districts(TelemetryMapping mapping, Map<String, HourlySeries> inflows, Weather weather) {
        static Districts read(Path folder) throws IOException {
            byte[] flows = Files.readAllBytes(folder.resolve("inflow-dma-1-to-6.csv"));
            TelemetryMapping mapping = TelemetryMapping.guess("inflow", flows);
            return new Districts(
                    mapping,
                    TelemetryFile.read("inflow", flows, mapping).meters(),
                    WeatherFile.read("weather", Files.readAllBytes(folder.resolve("weather.csv"))));
        }
    }

    private static void rows(Table table, String title, Districts districts, Predicate<String> which, Path folder)
            throws IOException {
        Bench.note("leaks added to districts " + title);
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Map<String, HourlySeries> inflows = new LinkedHashMap<>();
            List<KnownLeak> leaks = new ArrayList<>();
            for (Map.Entry<String, HourlySeries> district : districts.inflows().entrySet()) {
                if (which.test(district.getKey())) {
                    Injection injection = Injection.into(district.getKey(), district.getValue(), seed);
                    inflows.put(district.getKey(), injection.inflow());
                    leaks.addAll(injection.leaks());
                }
            }
            // The truth is on the disk before anything is looked for.
            Files.writeString(folder.resolve("truth-" + seed + ".csv"), TruthFile.write(leaks, districts.mapping()));
            Predicate<KnownLeak> large = leak -> leak.litresPerSecond()
                    >= TARGET
                            * Objects.requireNonNull(districts.inflows().get(leak.district()))
                                    .mean();
            TelemetryEvaluation.of(inflows, leaks, districts.weather(), FRANCE)
                    .byRule()
                    .forEach((rule, score) ->
                            tallies.computeIfAbsent(rule, key -> new Tally()).add(score, large));
        }
        tallies.forEach((rule, tally) -> tally.row(table, title, rule));
    }

    /** The sums over all draws of one rule. */
    private static final class Tally {
        private final List<Double> delays = new ArrayList<>();
        private final List<Double> atOnce = new ArrayList<>();
        private final List<Double> growing = new ArrayList<>();
        private int leaks;
        private int small;
        private int smallFound;
        private int alarms;
        private int falseAlarms;
        private double freeYears;

        void add(Score score, Predicate<KnownLeak> large) {
            for (Score.Outcome outcome : score.outcomes()) {
                boolean found = outcome.delay() != null;
                if (!large.test(outcome.leak())) {
                    small++;
                    smallFound += found ? 1 : 0;
                    continue;
                }
                leaks++;
                if (outcome.delay() != null) {
                    double hours = outcome.delay().toMinutes() / 60.0;
                    delays.add(hours);
                    (outcome.leak().growth().isZero() ? atOnce : growing).add(hours);
                }
            }
            alarms += score.alarms();
            falseAlarms += score.falseAlarms();
            freeYears += score.freeYears();
        }

        void row(Table table, String title, String rule) {
            table.row(
                    title,
                    rule,
                    leaks,
                    delays.size(),
                    leaks == 0 ? "-" : (Object) ((double) delays.size() / leaks),
                    median(delays),
                    median(atOnce),
                    median(growing),
                    alarms,
                    falseAlarms / freeYears,
                    small,
                    smallFound);
        }

        private static Object median(List<Double> hours) {
            if (hours.isEmpty()) {
                return "-";
            }
            return (Object) hours.stream().sorted().toList().get(hours.size() / 2);
        }
    }

    /** The real series as they are: no one knows how many of these alarms are leaks that were there. */
    private static Table untouched(Districts districts) {
        Table table = new Table(
                "Alarms on the same districts with no leak added (real leaks are not known)",
                "district",
                "mean inflow, L/s",
                "rule",
                "alarms per year");
        for (Map.Entry<String, HourlySeries> district : districts.inflows().entrySet()) {
            TelemetryEvaluation.of(
                            Map.of(district.getKey(), district.getValue()), List.of(), districts.weather(), FRANCE)
                    .byRule()
                    .forEach((rule, score) ->
                            table.row(district.getKey(), district.getValue().mean(), rule, score.falseAlarmsPerYear()));
        }
        return table;
    }

    private static Table town(Path folder) throws IOException {
        Bench.note("L-TOWN");
        Table table = new Table(
                "L-TOWN's inflow of 2019 less what its tank took up, and the leaks that began in 2019 (simulated by BattLeDIM)",
                "rule",
                "leaks",
                "found",
                "median delay, h",
                "alarms in all",
                "alarms while none of them ran");
        Town town = Town.read(folder);
        TelemetryEvaluation.of(Map.of(Town.NAME, town.inflow()), town.leaks(), null, town.zone())
                .byRule()
                .forEach((rule, score) -> table.row(
                        rule,
                        score.leaks(),
                        score.detected(),
                        score.detected() == 0 ? "-" : (Object) score.medianDelay(),
                        score.alarms(),
                        score.falseAlarms()));
        return table;
    }

    private static Table speed() {
        int districts = 1000;
        int days = 730;
        Bench.note("speed of " + districts + " districts");
        LeakDetector detector = new LeakDetector(FRANCE);
        List<HourlySeries> inflows = IntStream.range(0, districts)
                .mapToObj(i -> SyntheticInflow.of(LocalDate.of(2024, 1, 1), days, 2 + i % 50, 0.06, i))
                .toList();
        long start = System.nanoTime();
        int alarms = inflows.parallelStream()
                .mapToInt(inflow -> detector.screen(inflow).alarms().size())
                .sum();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Table(
                        "Screening of hourly series, all cores",
                        "districts",
                        "days each",
                        "s",
                        "promised, s",
                        "alarms (no leak was added)")
                .row(districts, days, seconds, 60, alarms);
    }
}
