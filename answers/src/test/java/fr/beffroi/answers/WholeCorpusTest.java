package fr.beffroi.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answer.SituationQuestion;
import fr.beffroi.answers.Answer.Status;
import fr.beffroi.answers.RefusalEvaluation.Message;
import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.CorpusReader;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.search.FicheIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold over all real fiches. */
@Tag("corpus")
class WholeCorpusTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path MESSAGES = Path.of("..", "bench", "src", "main", "resources", "fr", "beffroi", "bench");

    @TempDir
    static Path folder;

    private static Corpus corpus;
    private static FicheIndex index;

    @BeforeAll
    static void build() throws IOException {
        Optional<Path> source = source();
        assumeTrue(source.isPresent(), "no corpus: set BEFFROI_CORPUS");
        corpus = CorpusReader.read(source.orElseThrow());
        FicheIndex.build(corpus, folder.resolve("index"));
        index = FicheIndex.open(folder.resolve("index"));
    }

    @AfterAll
    static void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    private static Optional<Path> source() throws IOException {
        String named = System.getenv("BEFFROI_CORPUS");
        if (named != null && Files.exists(Path.of(named))) {
            return Optional.of(Path.of(named));
        }
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "beffroi");
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".tgz")).findFirst();
        }
    }

    /** Titles and questions of one fiche in seven as messages: every theme of the corpus, plus all written messages. */
    private static List<String> messages() throws IOException {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < corpus.fiches().size(); i += 7) {
            Fiche fiche = corpus.fiches().get(i);
            messages.add("Bonjour, comment faire, où et combien ça coûte : " + fiche.title());
            fiche.questions().stream().limit(1).forEach(link -> messages.add(link.words()));
        }
        written("in-scope.json").forEach(message -> messages.add(message.text()));
        written("out-of-scope.json").forEach(message -> messages.add(message.text()));
        return messages;
    }

    private static List<Message> written(String file) throws IOException {
        try (InputStream stream = Files.newInputStream(MESSAGES.resolve(file))) {
            return RefusalEvaluation.read(stream);
        }
    }

    @Test
    void everySentenceQuotesAPassageThatIsReallyInTheCorpus() throws IOException {
        Answers answers = new Answers(index, null, null, 0);
        int quoted = 0;
        for (String message : messages()) {
            Answer answer = answers.answer(message, Map.of(), TODAY);
            quoted += checked(answer, message);
            for (SituationQuestion question : answer.questions()) {
                for (String option : question.options()) {
                    Map<String, String> given = Map.of(question.choice().id(), option);
                    quoted += checked(answers.answer(message, given, TODAY), message);
                }
            }
        }
        assertThat(quoted).as("sentences that were checked").isGreaterThan(3_000);
    }

    private static int checked(Answer answer, String message) {
        int quoted = 0;
        for (Sentence sentence : answer.sentences()) {
            String quote = sentence.quote();
            if (quote == null) {
                assertThat(sentence.fiche()).isNull();
                assertThat(sentence.passage()).isNull();
                continue;
            }
            quoted++;
            Passage passage = index.findFiche(String.valueOf(sentence.fiche())).orElseThrow().passages().stream()
                    .filter(one -> one.id().equals(sentence.passage()))
                    .findFirst()
                    .orElseThrow();
            assertThat(quote).as(message).isNotBlank();
            // What introduces a list is quoted once, before its items.
            assertThat(passage.text() + "\n" + passage.lead()).as(message).contains(quote);
            assertThat(sentence.text()).as(message).contains(quote);
        }
        assertReadsWell(answer, message);
        if (answer.status() == Status.ANSWERED) {
            assertThat(quoted).as(message).isPositive();
        }
        return quoted;
    }

    /** Nothing is said twice, no heading stands over nothing, nothing is left to fill in. */
    private static void assertReadsWell(Answer answer, String message) {
        List<Sentence> sentences = answer.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean introduces = sentence.quote() != null && sentence.text().endsWith(":");
            if (introduces) {
                assertThat(sentences.get(i + 1).text()).as(message).startsWith("- ");
            }
            if (sentence.text().startsWith("- ")) {
                assertThat(sentences.get(i - 1).text())
                        .as(message)
                        .matches(text -> text.startsWith("- ") || text.endsWith(":"));
            }
        }
        assertThat(sentences.stream()
                        .filter(sentence -> sentence.quote() != null)
                        .map(Sentence::text))
                .as(message)
                .doesNotHaveDuplicates();
        assertThat(answer.draft()).as(message).doesNotContainPattern("\\{\\d}|\\bnull\\b");
    }

    @Test
    void anAnswerToASituationQuestionIsFollowed() throws IOException {
        Answers answers = new Answers(index, null, null, 0);
        for (Message message : written("in-scope.json")) {
            Answer answer = answers.answer(message.text(), Map.of(), TODAY);
            for (SituationQuestion question : answer.questions()) {
                String option = question.options().get(0);
                String id = question.choice().id();
                Answer narrowed = answers.answer(message.text(), Map.of(id, option), TODAY);
                assertThat(narrowed.questions())
                        .noneMatch(left -> left.choice().id().equals(id));
                assertNothingOfAnotherOption(narrowed, id, option);
            }
        }
    }

    private static void assertNothingOfAnotherOption(Answer answer, String choice, String option) {
        for (Sentence sentence : answer.sentences()) {
            if (sentence.quote() != null) {
                index.findFiche(String.valueOf(sentence.fiche())).orElseThrow().passages().stream()
                        .filter(passage -> passage.id().equals(sentence.passage()))
                        .flatMap(passage -> passage.conditions().stream())
                        .filter(condition -> condition.choice().equals(choice))
                        .forEach(condition -> assertThat(condition.option()).isEqualTo(option));
            }
        }
    }

    @Test
    void atLeastNineInTenOutOfScopeMessagesAreRefusedAndMostInScopeOnesAnswered() throws IOException {
        RefusalEvaluation evaluation =
                RefusalEvaluation.of(written("out-of-scope.json"), written("in-scope.json"), index);
        assertThat(evaluation.outOfScope()).isGreaterThanOrEqualTo(120);
        assertThat(evaluation.shipped().refused()).isGreaterThanOrEqualTo(0.90);
        assertThat(evaluation.shipped().answered()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    @Tag("shared-data")
    void atLeastEightyFivePercentOfTheRealQuestionsAreAnsweredAndNoneRaisesAnAlarm() throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        assumeTrue(shared != null, "BEFFROI_SHARED is not set");
        List<Message> real;
        try (InputStream stream =
                Files.newInputStream(Path.of(shared, "data", "questions", "real-questions-dev.json"))) {
            real = RefusalEvaluation.read(stream);
        }
        assertThat(RefusalEvaluation.of(List.of(), real, index).shipped().answered())
                .isGreaterThanOrEqualTo(0.85);
        Answers answers = new Answers(index, null, null);
        assertThat(real).noneMatch(message -> {
            Status status = answers.answer(message.text(), Map.of(), TODAY).status();
            return status == Status.TO_A_PERSON || status == Status.FORWARD;
        });
    }

    @Test
    void aDraftIsShort() throws IOException {
        Answers answers = new Answers(index, null, null, 0);
        for (Message message : written("in-scope.json")) {
            String draft = answers.answer(message.text(), Map.of(), TODAY).draft();
            assertThat(draft.split("\\s+").length).as(message.text()).isLessThan(320);
        }
    }
}
