package fr.beffroi.cli;

import fr.beffroi.water.location.epanet.EpanetProgram;
import fr.beffroi.water.location.evaluation.LocationScore;
import fr.beffroi.water.location.files.KnownPipeLeak;
import fr.beffroi.water.location.files.PipeLeaksFile;
import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.ScadaFile;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.HydraulicsStore;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.search.Alarm;
import fr.beffroi.water.location.search.LeakSearch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many known leaks are found from pressures and how near, by the rules of the BattLeDIM competition. */
@Command(name = "localisation", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class EvaluateLocalisationCommand implements Callable<Integer> {
    private static final long LARGEST = 256L << 20;
    private static final String ENGINE = "BEFFROI_EPANET";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--network", required = true, paramLabel = "F", descriptionKey = "evaluate.localisation.network")
    private Path network = Path.of("");

    @Option(names = "--scada", required = true, paramLabel = "F", descriptionKey = "evaluate.localisation.scada")
    private Path measures = Path.of("");

    @Option(names = "--leaks", required = true, paramLabel = "F", descriptionKey = "evaluate.localisation.leaks")
    private Path leaks = Path.of("");

    @Option(names = "--until", required = true, paramLabel = "DATE", descriptionKey = "evaluate.localisation.until")
    private String until = "";

    @Option(names = "--engine", paramLabel = "F", descriptionKey = "evaluate.localisation.engine")
    private @Nullable Path engine;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    private record Evaluation(LocationScore score, List<Alarm> alarms) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        LocalDate day = day();
        Evaluation evaluation;
        try {
            evaluation = evaluate(day);
        } catch (UnreadableLocationFile e) {
            throw new Fault(e, "evaluate.localisation.unreadable", e.problem().message(Locale.getDefault()));
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, @Nullable Object> fields = fields(evaluation.score());
        if (json) {
            Output.json(out, fields);
        } else {
            fields.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
            evaluation.alarms().forEach(alarm -> out.println(line(alarm)));
            out.flush();
        }
        return 0;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), Texts.of("evaluate.localisation.bad", until), e);
        }
    }

    /** What is given is read before anything is fetched or solved: a fault in it shows at once. */
    private Evaluation evaluate(LocalDate day) throws IOException, InterruptedException {
        byte[] inp = bytes(network);
        byte[] known = bytes(leaks);
        Scada scada = ScadaFile.read(measures.toString(), bytes(measures));
        long started = System.nanoTime();
        Hydraulics hydraulics = new HydraulicsStore(UserCache.folder().resolve("hydraulics"))
                .solve(() -> EpanetProgram.read(archive()), network.toString(), inp);
        PipeNetwork solved = hydraulics.network();
        Set<String> pipes = Arrays.stream(solved.pipes())
                .mapToObj(pipe -> solved.links().get(pipe).id())
                .collect(Collectors.toSet());
        say(
                "solved",
                milliseconds(started),
                solved.nodes().size(),
                pipes.size(),
                hydraulics.states().size());
        List<KnownPipeLeak> all = PipeLeaksFile.read(leaks.toString(), known, pipes);
        long searching = System.nanoTime();
        LeakSearch search = LeakSearch.of(measures.toString(), scada, hydraulics, day);
        search.notices().forEach(notice -> say("note", notice.message(Locale.getDefault())));
        List<Alarm> alarms = search.alarms();
        say("searched", milliseconds(searching), alarms.size());
        LocationScore score = LocationScore.of(
                alarms,
                all,
                hydraulics,
                search.distances(),
                day.plusDays(1).atStartOfDay(),
                LocalDate.ofEpochDay(scada.firstDay() + scada.days()).atStartOfDay());
        return new Evaluation(score, alarms);
    }

    /** The engine's archive: the one that is named, or the cache's, fetched now if it lacks. */
    private Path archive() throws IOException, InterruptedException {
        String named = System.getenv(ENGINE);
        Path archive = engine != null ? engine : named != null && !named.isBlank() ? Path.of(named) : null;
        if (archive == null) {
            return new NpmFetch(NpmPackage.EPANET, UserCache.folder(), System.err).fetch();
        }
        if (!Files.exists(archive)) {
            throw new NoSuchFileException(archive.toString());
        }
        return archive;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Fault("fault.is-folder", file);
        }
        if (Files.size(file) > LARGEST) {
            throw new Fault("evaluate.localisation.too-large", file, LARGEST >> 20);
        }
        return Files.readAllBytes(file);
    }

    private static Map<String, @Nullable Object> fields(LocationScore score) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("leaks", score.leaks());
        fields.put("true_positives", score.truePositives());
        fields.put("false_positives", score.falsePositives());
        fields.put(
                "median_distance_m",
                score.medianDistance().isPresent()
                        ? Output.rounded(score.medianDistance().getAsDouble())
                        : null);
        fields.put("score_eur", Output.rounded(score.score()));
        fields.put("score_max_eur", Output.rounded(score.scoreMax()));
        return fields;
    }

    private static String line(Alarm alarm) {
        return Texts.of(
                "evaluate.localisation.alarm",
                alarm.raised().toLocalDate(),
                alarm.pipe(),
                Output.rounded(alarm.litresPerSecond()),
                Math.round(alarm.near() * 100),
                alarm.map().size());
    }

    private static void say(String key, Object... arguments) {
        System.err.println(Texts.of("evaluate.localisation." + key, arguments));
    }

    private static long milliseconds(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
