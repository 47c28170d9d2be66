package fr.beffroi.cli;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.evaluation.KnownLeak;
import fr.beffroi.water.telemetry.evaluation.Score;
import fr.beffroi.water.telemetry.evaluation.TelemetryEvaluation;
import fr.beffroi.water.telemetry.files.Telemetry;
import fr.beffroi.water.telemetry.files.TelemetryFile;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.TruthFile;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import fr.beffroi.water.telemetry.files.WeatherFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
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
import picocli.CommandLine.Spec;

/** How many known leaks raise an alarm, how soon, and how many alarms are false; beside fixed thresholds. */
@Command(name = "telemetry", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class EvaluateTelemetryCommand implements Callable<Integer> {
    private static final long LARGEST = 256L << 20;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--inflow", required = true, paramLabel = "F", descriptionKey = "evaluate.telemetry.inflow")
    private Path inflow = Path.of("");

    @Option(names = "--truth", required = true, paramLabel = "F", descriptionKey = "evaluate.telemetry.truth")
    private Path truth = Path.of("");

    @Option(names = "--weather", paramLabel = "F", descriptionKey = "evaluate.telemetry.weather")
    private @Nullable Path weather;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        TelemetryEvaluation evaluation;
        try {
            evaluation = evaluate();
        } catch (UnreadableTelemetry e) {
            throw new Fault(e, "evaluate.telemetry.unreadable", e.problem().message(Locale.getDefault()));
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("districts", evaluation.ours().districts());
        fields.put("days", evaluation.ours().days());
        fields.putAll(found(evaluation.ours()));
        Map<String, Object> baselines = new LinkedHashMap<>();
        evaluation.baselines().forEach((name, score) -> baselines.put(name, found(score)));
        if (json) {
            fields.put("baselines", baselines);
            Output.json(out, fields);
        } else {
            fields.forEach((name, value) -> out.printf("%-30s %s%n", name, value));
            baselines.forEach((name, score) -> out.printf("%-30s %s%n", name, score));
            out.flush();
        }
        return 0;
    }

    private TelemetryEvaluation evaluate() throws IOException {
        byte[] flows = bytes(inflow);
        TelemetryMapping mapping = TelemetryMapping.guess(inflow.toString(), flows);
        Telemetry read = TelemetryFile.read(inflow.toString(), flows, mapping);
        read.notices().forEach(notice -> System.err.println(notice.message(Locale.getDefault())));
        Map<String, HourlySeries> districts = read.meters();
        List<KnownLeak> leaks = TruthFile.read(truth.toString(), bytes(truth), districts.keySet(), mapping);
        @Nullable Weather known = weather == null ? null : WeatherFile.read(weather.toString(), bytes(weather));
        return TelemetryEvaluation.of(districts, leaks, known, ZoneId.of(mapping.zone()));
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Fault("fault.is-folder", file);
        }
        if (Files.size(file) > LARGEST) {
            throw new Fault("evaluate.telemetry.too-large", file, LARGEST >> 20);
        }
        return Files.readAllBytes(file);
    }

    private static Map<String, @Nullable Object> found(Score score) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("leaks", score.leaks());
        fields.put("detected", score.detected());
        fields.put("median_delay_h", score.detected() == 0 ? null : Output.rounded(score.medianDelay()));
        fields.put("false_alarms_per_district_year", Output.rounded(score.falseAlarmsPerYear()));
        return fields;
    }
}
