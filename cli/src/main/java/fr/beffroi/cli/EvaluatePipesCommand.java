package fr.beffroi.cli;

import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Frost;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Repair;
import fr.beffroi.water.risk.Baseline;
import fr.beffroi.water.risk.Cause;
import fr.beffroi.water.risk.Comparison;
import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.Method;
import fr.beffroi.water.risk.Outcome;
import fr.beffroi.water.risk.PooledTest;
import fr.beffroi.water.risk.Settings;
import fr.beffroi.water.source.Field;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Source;
import fr.beffroi.water.source.Subject;
import fr.beffroi.water.source.Temperatures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many later breaks lie in the pipes that would have been inspected first. */
@Command(name = "pipes", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class EvaluatePipesCommand implements Callable<Integer> {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    /** Years after the cut: all that the test file has. */
    private static final int WHOLE_FILE = 200;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--mains", required = true, paramLabel = "FILE", descriptionKey = "evaluate.pipes.mains")
    private Path mains = Path.of("");

    @Option(names = "--breaks", required = true, paramLabel = "FILE", descriptionKey = "evaluate.pipes.breaks")
    private Path breaks = Path.of("");

    @Option(names = "--roads", paramLabel = "FILE", descriptionKey = "evaluate.pipes.roads")
    private @Nullable Path roads;

    @Option(names = "--until", required = true, paramLabel = "DATE", descriptionKey = "evaluate.pipes.until")
    private String until = "";

    @Option(names = "--test", required = true, paramLabel = "FILE", descriptionKey = "evaluate.pipes.test")
    private Path test = Path.of("");

    @Option(names = "--soil", paramLabel = "COLUMN", descriptionKey = "evaluate.pipes.soil")
    private @Nullable String soil;

    @Option(names = "--temperatures", paramLabel = "FILE", descriptionKey = "evaluate.pipes.temperatures")
    private @Nullable Path temperatures;

    @Option(names = "--cuts", split = ",", paramLabel = "DATE", descriptionKey = "evaluate.pipes.cuts")
    private List<String> cuts = List.of();

    @Option(names = "--years", paramLabel = "N", defaultValue = "3", descriptionKey = "evaluate.pipes.years")
    private int years = 3;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LocalDate day = day(until);
        List<LocalDate> pooledCuts = cuts.stream().map(this::day).toList();
        try {
            Network network = network();
            List<Repair> later = NetworkImport.repairs(Source.guess(test, Subject.REPAIRS));
            HonestTest tested = test(network, day, later);
            Map<String, Object> fields = fields(tested);
            brings(network, day, later, fields);
            if (!pooledCuts.isEmpty()) {
                fields.put("pooled", fields(pooled(network, pooledCuts)));
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Output.json(out, fields);
            } else {
                fields.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
                out.flush();
            }
            return 0;
        } catch (UnreadableSource e) {
            throw new Fault(e, "evaluate.pipes.fault", e.problem().message(Locale.getDefault()));
        }
    }

    private LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), Texts.of("evaluate.pipes.bad", written), e);
        }
    }

    /** With the column of the soil where one is named. */
    private Source pipes() throws IOException {
        Source guessed = Source.guess(mains, Subject.PIPES);
        String column = soil;
        if (column == null) {
            return guessed;
        }
        Map<Field, String> columns = new LinkedHashMap<>(guessed.mapping().columns());
        columns.put(Field.PIPE_SOIL, column);
        return new Source(
                guessed.table(),
                new Mapping(Subject.PIPES, columns, guessed.mapping().projection()));
    }

    private Network network() throws IOException {
        long started = System.nanoTime();
        Source roadSource = roads == null ? null : Source.guess(roads, Subject.ROADS);
        NetworkImport read =
                NetworkImport.of(pipes(), Source.guess(breaks, Subject.REPAIRS), roadSource, LocalDate.now(FRANCE));
        Frost frost = temperatures == null
                ? Frost.UNKNOWN
                : Temperatures.read(Source.guess(temperatures, Subject.TEMPERATURES));
        long ms = (System.nanoTime() - started) / 1_000_000;
        say("read", ms, read.network().pipes().size(), read.network().repairs().size());
        read.quality().issues().forEach(issue -> say("note", issue.message(Locale.getDefault())));
        return read.network().with(frost);
    }

    private HonestTest test(Network network, LocalDate day, List<Repair> later) {
        HonestTest tested =
                HonestTest.of(network, day, later).orElseThrow(() -> new Fault("evaluate.pipes.none", test, day));
        say("counted", tested.laterBreaks(), later.size(), day);
        say("method", Texts.of("evaluate.pipes.method." + tested.method().name().toLowerCase(Locale.ROOT)));
        tell(tested);
        return tested;
    }

    /** What soil and frost bring, where they are given: the ranking with all against the ranking without them. */
    private static void brings(Network network, LocalDate day, List<Repair> later, Map<String, Object> fields) {
        Map<String, Settings> rankings = new LinkedHashMap<>();
        rankings.put("all", Settings.USUAL);
        if (network.pipes().stream().anyMatch(pipe -> !pipe.soil().isEmpty())) {
            rankings.put("soil", new Settings(Method.BOOSTED, Set.of(Cause.SOIL)));
        }
        if (network.frost().isKnown()) {
            rankings.put("frost", new Settings(Method.BOOSTED, Set.of(Cause.FROST)));
        }
        if (rankings.size() == 1) {
            return;
        }
        List<Repair> repairs = new ArrayList<>();
        network.repairs().stream().filter(one -> !one.on().isAfter(day)).forEach(repairs::add);
        later.stream().filter(one -> one.on().isAfter(day)).forEach(repairs::add);
        Network whole = new Network(network.pipes(), repairs, network.projection(), network.frost());
        Map<String, Object> gains = new LinkedHashMap<>();
        for (Comparison.Row row :
                Comparison.of(whole, List.of(day), WHOLE_FILE, rankings).rows()) {
            if (row.name().equals("soil") || row.name().equals("frost")) {
                Outcome.Interval lost = row.capturedGain();
                say("brings", row.name(), tenths(-lost.value()), tenths(-lost.high()), tenths(-lost.low()));
                gains.put(row.name(), List.of(tenths(-lost.value()), tenths(-lost.high()), tenths(-lost.low())));
            }
        }
        fields.put("brings_points_at_20", gains);
    }

    private PooledTest pooled(Network network, List<LocalDate> at) {
        PooledTest pooled;
        try {
            pooled = PooledTest.of(network, at, years, Settings.USUAL);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "evaluate.pipes.pooled.bad", years, String.join(", ", cuts));
        }
        say("pooled", pooled.cuts().size(), pooled.laterBreaks(), years);
        for (int percent : HonestTest.PERCENTS) {
            Baseline best = pooled.best(percent);
            Outcome.Interval gain = Objects.requireNonNull(
                    Objects.requireNonNull(pooled.gains().get(best)).get(percent));
            say(
                    "pooled.gain",
                    percent,
                    best.name().toLowerCase(Locale.ROOT),
                    tenths(gain.value()),
                    tenths(gain.low()),
                    tenths(gain.high()));
        }
        return pooled;
    }

    private static Map<String, Object> fields(PooledTest pooled) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        pooled.cuts().forEach((cut, count) -> counts.put(cut.toString(), count));
        fields.put("cuts", counts);
        fields.put("test_breaks", pooled.laterBreaks());
        fields.putAll(fields(pooled.model()));
        Map<String, Object> baselines = new LinkedHashMap<>();
        pooled.baselines().forEach((baseline, outcome) -> {
            Map<String, Object> each = new LinkedHashMap<>(fields(outcome));
            Map<String, Object> gains = new LinkedHashMap<>();
            Objects.requireNonNull(pooled.gains().get(baseline))
                    .forEach((percent, gain) -> gains.put(
                            percent == PooledTest.LENGTH_FOR_80 ? "length_for_80" : String.valueOf(percent),
                            List.of(tenths(gain.value()), tenths(gain.low()), tenths(gain.high()))));
            each.put("gain_over_it", gains);
            baselines.put(baseline.name().toLowerCase(Locale.ROOT), each);
        });
        fields.put("baselines", baselines);
        return fields;
    }

    /** The bands go beside the result, whose fields the contract fixes. */
    private static void tell(HonestTest tested) {
        tested.model().capturedPercent().forEach((percent, captured) -> {
            Outcome.Interval gain = tested.gains().get(percent);
            if (gain != null) {
                say(
                        "band",
                        percent,
                        tenths(captured.value()),
                        tenths(captured.low()),
                        tenths(captured.high()),
                        tenths(gain.value()),
                        tenths(gain.low()),
                        tenths(gain.high()));
            }
        });
    }

    private static void say(String key, Object... arguments) {
        System.err.println(Texts.of("evaluate.pipes." + key, arguments));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static Map<String, Object> fields(HonestTest tested) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pipes", tested.pipes());
        fields.put("km", Output.rounded(tested.km()));
        fields.put("test_breaks", tested.laterBreaks());
        fields.putAll(fields(tested.model()));
        Map<String, Object> baselines = new LinkedHashMap<>();
        tested.baselines()
                .forEach((baseline, outcome) ->
                        baselines.put(baseline.name().toLowerCase(Locale.ROOT), fields(outcome)));
        fields.put("baselines", baselines);
        fields.put("train_ms", tested.rankingMs());
        return fields;
    }

    private static Map<String, Object> fields(Outcome outcome) {
        Map<String, Object> captured = new LinkedHashMap<>();
        outcome.capturedPercent()
                .forEach((percent, found) -> captured.put(String.valueOf(percent), Output.rounded(found.value())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("captured_percent", captured);
        fields.put(
                "length_percent_for_80",
                Output.rounded(outcome.lengthPercentFor80().value()));
        return fields;
    }
}
