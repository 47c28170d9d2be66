package fr.beffroi.cli;

import fr.beffroi.answers.Answers;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.cli.evaluation.AskedQuestion;
import fr.beffroi.cli.evaluation.QuestionsFile;
import fr.beffroi.cli.evaluation.Retrieval;
import fr.beffroi.cli.evaluation.Speed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How often the right fiche is found, and how fast an answer is. */
@Command(name = "answers", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class EvaluateAnswersCommand implements Callable<Integer> {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "evaluate.answers.file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Files.isDirectory(file)) {
            throw new Fault("fault.is-folder", file);
        }
        List<AskedQuestion> questions = read();
        try (FicheIndex national = new CorpusIndex(engine, System.err).open()) {
            warnOfUnknownFiches(questions, national);
            Retrieval retrieval = Retrieval.of(questions, message -> national.search(message, Retrieval.DEPTH));
            Answers answers = new Answers(national, null, null);
            LocalDate today = LocalDate.now(FRANCE);
            Speed speed = Speed.of(
                    questions.stream().map(AskedQuestion::question).toList(),
                    message -> answers.answer(message, Map.of(), today));
            PrintWriter out = spec.commandLine().getOut();
            Map<String, Object> fields = fields(retrieval, speed, national.date());
            if (json) {
                Output.json(out, fields);
            } else {
                fields.forEach((name, value) -> out.printf("%-13s %s%n", name, value));
                out.flush();
            }
        }
        return 0;
    }

    private List<AskedQuestion> read() throws IOException {
        try {
            return QuestionsFile.read(file);
        } catch (QuestionsFile.Unreadable e) {
            throw new Fault(e, e.key(), file, e.where());
        }
    }

    private static Map<String, Object> fields(Retrieval retrieval, Speed speed, LocalDate corpusDate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("questions", retrieval.questions());
        for (int k : new int[] {1, 3, 5, 10}) {
            fields.put("recall_at_" + k, Output.rounded(retrieval.recallAt(k)));
        }
        fields.put("mrr", Output.rounded(retrieval.mrr()));
        fields.put("p50_ms", Output.rounded(speed.percentile(50)));
        fields.put("p99_ms", Output.rounded(speed.percentile(99)));
        fields.put("corpus_date", corpusDate.toString());
        return fields;
    }

    private static void warnOfUnknownFiches(List<AskedQuestion> questions, FicheIndex index) {
        Set<String> unknown = new TreeSet<>();
        for (AskedQuestion question : questions) {
            question.fiches().stream()
                    .filter(id -> index.findFiche(id).isEmpty())
                    .forEach(unknown::add);
        }
        if (!unknown.isEmpty()) {
            System.err.println(Texts.of("evaluate.unknown-fiches", unknown.size(), String.join(", ", unknown)));
        }
    }
}
