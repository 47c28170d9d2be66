package fr.beffroi.bench;

import fr.beffroi.answers.Answers;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.cli.evaluation.AskedQuestion;
import fr.beffroi.cli.evaluation.Speed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Wall time on one thread over the whole corpus, beside what the project promises. */
final class SpeedBench {
    private static final int ROUNDS = 3;
    private static final int TYPED_LENGTH = 40;

    private SpeedBench() {}

    static Table table(List<AskedQuestion> asked, FicheIndex index, IndexBench.Built built) {
        Answers answers = new Answers(index, null, null);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<String> messages = asked.stream().map(AskedQuestion::question).toList();
        List<Speed> full = rounds(messages, message -> answers.answer(message, Map.of(), today));
        List<Speed> baseline = rounds(messages, message -> index.baseline(message, 10));
        List<Speed> typing = rounds(keystrokes(messages), typed -> answers.suggest(typed, 8));
        return new Table("Speed: median of " + ROUNDS + " rounds, one thread", "work", "measured", "promised", "unit")
                .row("full answer, p50", median(full, 50), 30, "ms")
                .row("full answer, p99", median(full, 99), 100, "ms")
                .row("plain BM25 search alone, p50", median(baseline, 50), "-", "ms")
                .row("search as you type, p50", median(typing, 50), "-", "ms")
                .row("search as you type, p99", median(typing, 99), 30, "ms")
                .row("corpus of " + built.fiches() + " fiches read", built.readSeconds(), "-", "s")
                .row("index built, reading included", built.readSeconds() + built.buildSeconds(), 60, "s");
    }

    private static List<Speed> rounds(List<String> inputs, Consumer<String> work) {
        List<Speed> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(Speed.of(inputs, work));
        }
        return rounds;
    }

    /** Every state of the field while the first words of each message are typed, from the second letter. */
    private static List<String> keystrokes(List<String> messages) {
        List<String> typed = new ArrayList<>();
        for (String message : messages) {
            for (int end = 2; end <= Math.min(TYPED_LENGTH, message.length()); end++) {
                typed.add(message.substring(0, end));
            }
        }
        return typed;
    }

    private static double median(List<Speed> rounds, double percent) {
        ToDoubleFunction<Speed> percentile = round -> round.percentile(percent);
        double[] sorted = rounds.stream().mapToDouble(percentile).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
