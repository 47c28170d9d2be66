package fr.beffroi.cli;

import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Repair;
import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.Outcome;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Source;
import fr.beffroi.water.source.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LocalDate day = day();
        try {
            HonestTest tested = test(day);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Output.json(out, fields(tested));
            } else {
                fields(tested).forEach((name, value) -> out.printf("%-22s %s%n", name, value));
                out.flush();
            }
            return 0;
        } catch (UnreadableSource e) {
            throw new Fault(e, "evaluate.pipes.fault", e.problem().message(Locale.getDefault()));
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), Texts.of("evaluate.pipes.bad", until), e);
        }
    }

    private HonestTest test(LocalDate day) throws IOException {
        long started = System.nanoTime();
        Source roadSource = roads == null ? null : Source.guess(roads, Subject.ROADS);
        NetworkImport read = NetworkImport.of(
                Source.guess(mains, Subject.PIPES),
                Source.guess(breaks, Subject.REPAIRS),
                roadSource,
                LocalDate.now(FRANCE));
        List<Repair> later = NetworkImport.repairs(Source.guess(test, Subject.REPAIRS));
        long ms = (System.nanoTime() - started) / 1_000_000;
        say("read", ms, read.network().pipes().size(), read.network().repairs().size());
        read.quality().issues().forEach(issue -> say("note", issue.message(Locale.getDefault())));
        HonestTest tested = HonestTest.of(read.network(), day, later)
                .orElseThrow(() -> new Fault("evaluate.pipes.none", test, day));
        say("counted", tested.laterBreaks(), later.size(), day);
        say("method", Texts.of("evaluate.pipes.method." + tested.method().name().toLowerCase(Locale.ROOT)));
        tell(tested);
        return tested;
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
