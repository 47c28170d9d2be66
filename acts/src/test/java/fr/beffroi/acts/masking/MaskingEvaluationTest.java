package fr.beffroi.acts.masking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.masking.MarkedTexts.Marked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much of what is to be masked is found, and how much of what is found is to be masked, in invented texts. The texts
 * held out were written before the finder, which was tuned on the others only. What is expected counts as found where all
 * its letters and digits are covered; what is proposed is right where half of it at least was expected.
 */
class MaskingEvaluationTest {
    private final Map<DataKind, int[]> found = new EnumMap<>(DataKind.class);
    private final Map<DataKind, int[]> right = new EnumMap<>(DataKind.class);
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"development, 0.95, 0.95", "held-out, 0.85, 0.90"})
    void most_of_what_identifies_private_persons_is_found_and_little_else(String half, double recall, double precision)
            throws Exception {
        for (Marked marked : MarkedTexts.of(half + ".txt").texts()) {
            compare(marked);
        }
        write(half);
        assertThat(share(found)).as("recall; missed and wrong: %s", faults).isGreaterThanOrEqualTo(recall);
        assertThat(share(right)).as("precision; missed and wrong: %s", faults).isGreaterThanOrEqualTo(precision);
    }

    private void compare(Marked marked) {
        List<Proposed> proposed = PersonalDataFinder.find(marked.text(), marked.elected());
        for (Proposed expected : marked.expected()) {
            boolean covered = marked.text().substring(expected.span().start(), expected.span().end()).chars().count() > 0;
            for (int i = expected.span().start(); i < expected.span().end(); i++) {
                int at = i;
                covered &= !Character.isLetterOrDigit(marked.text().charAt(i))
                        || proposed.stream().anyMatch(one -> covers(one, at));
            }
            count(found, expected.kind(), covered, "missed " + expected.words(marked.text()));
        }
        for (Proposed one : proposed) {
            long expected = one.span().end() - one.span().start();
            long inside = java.util.stream.IntStream.range(one.span().start(), one.span().end())
                    .filter(i -> marked.expected().stream().anyMatch(other -> covers(other, i)))
                    .count();
            count(right, one.kind(), 2 * inside >= expected, "wrong " + one.words(marked.text()));
        }
    }

    private void count(Map<DataKind, int[]> tally, DataKind kind, boolean good, String fault) {
        int[] counts = tally.computeIfAbsent(kind, k -> new int[2]);
        counts[0] += good ? 1 : 0;
        counts[1]++;
        if (!good) {
            faults.add(kind + " " + fault);
        }
    }

    private static boolean covers(Proposed one, int at) {
        return one.span().start() <= at && at < one.span().end();
    }

    private static double share(Map<DataKind, int[]> tally) {
        int good = tally.values().stream().mapToInt(counts -> counts[0]).sum();
        int all = tally.values().stream().mapToInt(counts -> counts[1]).sum();
        return (double) good / all;
    }

    private void write(String half) throws Exception {
        StringBuilder table = new StringBuilder("kind      found/expected  right/proposed\n");
        for (DataKind kind : DataKind.values()) {
            int[] of = found.getOrDefault(kind, new int[2]);
            int[] by = right.getOrDefault(kind, new int[2]);
            table.append(String.format(java.util.Locale.ROOT, "%-9s %6d/%-8d %6d/%d%n", kind, of[0], of[1], by[0], by[1]));
        }
        table.append(String.format(
                java.util.Locale.ROOT, "recall %.3f, precision %.3f%n", share(found), share(right)));
        faults.forEach(fault -> table.append(fault).append('\n'));
        Path report = Path.of("target", "masking-" + half + ".txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, table);
        System.out.println(table);
    }
}
