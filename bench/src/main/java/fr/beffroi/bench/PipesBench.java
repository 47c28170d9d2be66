package fr.beffroi.bench;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.risk.Baseline;
import fr.beffroi.water.risk.Cause;
import fr.beffroi.water.risk.Comparison;
import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.Method;
import fr.beffroi.water.risk.Outcome;
import fr.beffroi.water.risk.PooledTest;
import fr.beffroi.water.risk.Ranking;
import fr.beffroi.water.risk.Settings;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Source;
import fr.beffroi.water.source.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables on pipes: later breaks found in a share of the length, beside the baselines, on a real network. */
final class PipesBench {
    private static final int YEARS = 3;
    /** What the model was chosen on; it had no part in the years after the last cut. */
    private static final List<LocalDate> CHOSEN_ON = Stream.of(2007, 2010, 2013, 2016)
            .map(year -> LocalDate.of(year, 12, 31))
            .toList();

    /** Before and after those, and not overlapping them: no test on their later years had a part in any choice. */
    private static final List<LocalDate> NOT_CHOSEN_ON =
            Stream.of(2000, 2003, 2019).map(year -> LocalDate.of(year, 12, 31)).toList();

    private static final int MILLION_HEAP_MB = 2600;

    private static final LocalDate REPORTED = LocalDate.of(2019, 12, 31);

    private PipesBench() {}

    static List<Table> tables(Path shared) throws IOException {
        Path folder = shared.resolve("data").resolve("water").resolve("kitchener");
        Network network = network(folder);
        return List.of(reported(network), pooled(network), brings(network), speed(folder), million());
    }

    private static Network network(Path folder) throws IOException {
        return NetworkImport.of(
                        Source.guess(folder.resolve("mains-2023-05.csv"), Subject.PIPES),
                        Source.guess(folder.resolve("breaks-to-2022.csv"), Subject.REPAIRS),
                        Source.guess(folder.resolve("roads.csv"), Subject.ROADS),
                        LocalDate.of(2026, 1, 1))
                .network();
    }

    private static Table reported(Network network) {
        HonestTest tested = HonestTest.of(network, REPORTED, network.repairs()).orElseThrow();
        Table table = new Table(
                "Pipes, Kitchener, known until " + REPORTED + ": percent of the " + tested.laterBreaks()
                        + " breaks of the three years after in a share of the length [95 %]",
                "ranking",
                "1 %",
                "5 %",
                "10 %",
                "20 %",
                "30 %",
                "length for 80 %");
        row(table, "model (" + tested.method().name().toLowerCase(Locale.ROOT) + ")", tested.model());
        tested.baselines()
                .forEach((baseline, outcome) -> row(table, baseline.name().toLowerCase(Locale.ROOT), outcome));
        Object[] gains = Stream.concat(
                        Stream.of("gain over the best baseline there, points"),
                        Stream.concat(
                                HonestTest.PERCENTS.stream()
                                        .map(percent -> shown(tested.gains().get(percent))),
                                Stream.of("-")))
                .toArray();
        return table.row(gains);
    }

    private static Table pooled(Network network) {
        Table table = new Table(
                "Pipes, Kitchener, several cuts together, three years after each: gain of the model, points [95 %]",
                "cuts", "breaks", "over", "5 %", "10 %", "20 %", "30 %", "length for 80 %");
        pooled(table, network, "2000, 2003, 2019: not used in tuning", NOT_CHOSEN_ON);
        pooled(table, network, "2007, 2010, 2013, 2016: used in tuning", CHOSEN_ON);
        pooled(
                table,
                network,
                "all seven",
                Stream.concat(NOT_CHOSEN_ON.stream(), CHOSEN_ON.stream()).toList());
        return table;
    }

    private static void pooled(Table table, Network network, String name, List<LocalDate> cuts) {
        PooledTest tested = PooledTest.of(network, cuts, YEARS, Settings.USUAL);
        table.row(
                name,
                tested.laterBreaks(),
                "(found by the model, %)",
                found(tested, 5),
                found(tested, 10),
                found(tested, 20),
                found(tested, 30),
                shown(tested.model().lengthPercentFor80()));
        for (Baseline baseline : Baseline.values()) {
            Map<Integer, Outcome.Interval> gains =
                    Objects.requireNonNull(tested.gains().get(baseline));
            table.row(
                    name,
                    tested.laterBreaks(),
                    baseline.name().toLowerCase(Locale.ROOT),
                    shown(gains.get(5)),
                    shown(gains.get(10)),
                    shown(gains.get(20)),
                    shown(gains.get(30)),
                    shown(gains.get(PooledTest.LENGTH_FOR_80)));
        }
    }

    private static String found(PooledTest tested, int percent) {
        return shown(tested.model().capturedPercent().get(percent));
    }

    private static void row(Table table, String name, Outcome outcome) {
        table.row(Stream.concat(
                        Stream.of(name),
                        Stream.concat(
                                HonestTest.PERCENTS.stream()
                                        .map(percent ->
                                                shown(outcome.capturedPercent().get(percent))),
                                Stream.of(shown(outcome.lengthPercentFor80()))))
                .toArray());
    }

    private static Table brings(Network network) {
        Map<String, Settings> rankings = new LinkedHashMap<>();
        rankings.put("model", Settings.USUAL);
        rankings.put("regression alone, without trees", new Settings(Method.REGRESSION, Set.of()));
        rankings.put("cohorts by material, decade and size, own history", new Settings(Method.COHORT, Set.of()));
        for (Cause cause : Cause.values()) {
            if (cause == Cause.SOIL || cause == Cause.FROST) {
                // Neither is in these data.
                continue;
            }
            rankings.put(
                    "without " + cause.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    new Settings(Method.BOOSTED, Set.of(cause)));
        }
        Table table = new Table(
                "What each part brings: mean of the cuts of 2007, 2010, 2013 and 2016, three years after each [95 %]",
                "ranking",
                "% of breaks in 20 %",
                "length for 80 %",
                "against the model, in 20 %",
                "against the model, length");
        Comparison.of(network, CHOSEN_ON, YEARS, rankings)
                .rows()
                .forEach(row -> table.row(
                        row.name(),
                        shown(row.captured()),
                        shown(row.length()),
                        shown(row.capturedGain()),
                        shown(row.lengthGain())));
        return table;
    }

    private static Table speed(Path folder) throws IOException {
        long started = System.nanoTime();
        Network network = network(folder);
        long read = System.nanoTime();
        Ranking ranking = Ranking.of(network, REPORTED);
        long ranked = System.nanoTime();
        return new Table("Pipes: speed, warm, one thread", "work", "measured", "promised", "unit")
                .row("import of three CSV files", (read - started) / 1e9, "-", "s")
                .row(
                        "training, ranking and reasons of " + ranking.risks().size() + " pipes",
                        (ranked - read) / 1e9,
                        "-",
                        "s")
                .row("both", (ranked - started) / 1e9, 20, "s");
    }

    /** In a process of its own: what this one held before is not counted. */
    private static Table million() throws IOException {
        Bench.note("a million pipes");
        Table table = new Table(
                "A synthetic network of a million pipes, in a process of its own with a heap of " + MILLION_HEAP_MB
                        + " MB",
                "pipes",
                "repairs of 20 years",
                "method",
                "s",
                "most memory held, MB",
                "promised, MB");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MILLION_HEAP_MB + "m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        LargeNetwork.class.getName(),
                        "1000000")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        if (said.length != 5) {
            throw new IOException("the ranking of a million pipes failed");
        }
        return table.row(
                Integer.parseInt(said[0]),
                Integer.parseInt(said[1]),
                said[2].toLowerCase(Locale.ROOT),
                Double.parseDouble(said[3]),
                Integer.parseInt(said[4]),
                4096);
    }

    private static String shown(Outcome.@Nullable Interval interval) {
        Outcome.Interval known = Objects.requireNonNull(interval);
        return String.format(Locale.ROOT, "%.1f [%.1f, %.1f]", known.value(), known.low(), known.high());
    }
}
