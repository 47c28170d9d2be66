package fr.beffroi.cli;

import fr.beffroi.answers.Answer;
import fr.beffroi.answers.Answers;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.answers.search.Hit;
import fr.beffroi.oversight.footprint.EnergyMeter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What Accueil would propose for one message. */
@Command(name = "ask", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class AskCommand implements Callable<Integer> {
    private static final String ANSWERS_TEXTS = "fr.beffroi.answers.messages";
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MESSAGE", descriptionKey = "ask.message")
    private String message = "";

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--watts", paramLabel = "N", defaultValue = "15", descriptionKey = "ask.watts")
    private double watts;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (message.isBlank()) {
            throw new ParameterException(spec.commandLine(), Texts.of("ask.empty"));
        }
        if (!(watts > 0 && watts < 10_000)) {
            throw new ParameterException(spec.commandLine(), Texts.of("ask.bad-watts", watts));
        }
        try (FicheIndex national = new CorpusIndex(engine, System.err).open()) {
            Answers answers = new Answers(national, null, null);
            long start = System.nanoTime();
            EnergyMeter.Measured<Answer> measured = EnergyMeter.ofThisMachine(watts)
                    .measure(() -> answers.answer(message, Map.of(), LocalDate.now(FRANCE)));
            double ms = (System.nanoTime() - start) / 1e6;
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Output.json(out, fields(measured, ms));
            } else {
                print(out, measured, ms);
            }
        }
        return 0;
    }

    private static Map<String, ?> fields(EnergyMeter.Measured<Answer> measured, double ms) {
        Answer answer = measured.result();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", answer.status().name().toLowerCase(Locale.ROOT));
        fields.put("answer", answer.draft());
        fields.put("sentences", cited(answer).stream().map(AskCommand::sentence).toList());
        fields.put("fiches", answer.fiches().stream().map(AskCommand::fiche).toList());
        fields.put("corpus_date", answer.corpusDate().toString());
        fields.put("confidence", Output.rounded(answer.confidence()));
        fields.put("joules", Output.rounded(measured.energy().joules()));
        fields.put("ms", Output.rounded(ms));
        return fields;
    }

    /** Words of courtesy stand in the answer; a sentence that states something is listed here with its source. */
    private static List<Answer.Sentence> cited(Answer answer) {
        List<Answer.Sentence> cited = new ArrayList<>();
        for (Answer.Sentence sentence : answer.sentences()) {
            if (sentence.quote() != null && sentence.supported()) {
                cited.add(sentence);
            }
        }
        return cited;
    }

    private static Map<String, ?> sentence(Answer.Sentence sentence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", sentence.text());
        fields.put("fiche", sentence.fiche());
        fields.put("passage", sentence.passage());
        fields.put("quote", sentence.quote());
        return fields;
    }

    private static Map<String, ?> fiche(Hit hit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", hit.fiche().id());
        fields.put("title", hit.fiche().title());
        fields.put("score", Output.rounded(hit.score()));
        return fields;
    }

    private static void print(PrintWriter out, EnergyMeter.Measured<Answer> measured, double ms) {
        Answer answer = measured.result();
        out.println(Texts.of("ask.status." + answer.status().name().toLowerCase(Locale.ROOT)));
        for (Answer.Notice notice : answer.notices()) {
            out.println("! "
                    + Texts.from(ANSWERS_TEXTS, notice.key(), notice.arguments().toArray()));
        }
        if (answer.forward() != null) {
            out.println(Texts.of(
                    "ask.forward",
                    answer.forward().administration(),
                    answer.forward().reason()));
        }
        out.println();
        out.println(answer.draft());
        out.println();
        for (Answer.SituationQuestion question : answer.questions()) {
            out.println(Texts.of("ask.question", question.question(), String.join(" / ", question.options())));
        }
        for (Hit hit : answer.fiches()) {
            out.println(Texts.of("ask.fiche", hit.fiche().id(), hit.fiche().title()));
        }
        out.println(Texts.of(
                "ask.measures",
                Math.round(100 * answer.confidence()),
                answer.corpusDate().toString(),
                Math.round(ms),
                measured.energy().joules()));
    }
}
