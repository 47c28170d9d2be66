package fr.beffroi.acts.similar;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.editing.WordDifference;
import fr.beffroi.acts.written.PartKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two acts side by side. Paragraphs of one kind are paired by the words they share, the likest first; what has no like
 * stands alone.
 *
 * @param rows by kind, then in the order of the left act, then what only the right one has
 */
public record Comparison(List<Row> rows) {
    /** Below this likeness two paragraphs share little more than the words of every act. */
    private static final double LEAST_LIKE = 0.3;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * @param left null where only the right act has it
     * @param right null where only the left act has it
     * @param likeness share of words in common, 0 to 1; 0 where one stands alone
     * @param difference word by word, from left to right; null where one stands alone
     */
    public record Row(
            PartKind kind,
            @Nullable String left,
            @Nullable String right,
            double likeness,
            @Nullable WordDifference difference) {}

    public static Comparison of(Act left, Act right) {
        return of(Paragraph.of(left), Paragraph.of(right));
    }

    public static Comparison of(List<Paragraph> left, List<Paragraph> right) {
        List<Row> rows = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            rows(kind, texts(kind, left), texts(kind, right), rows);
        }
        return new Comparison(rows);
    }

    private static List<String> texts(PartKind kind, List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == kind)
                .map(Paragraph::text)
                .toList();
    }

    private record Pair(int left, int right, double likeness) {}

    private static void rows(PartKind kind, List<String> left, List<String> right, List<Row> rows) {
        Map<Integer, Pair> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs(left, right)) {
            if (!pairs.containsKey(pair.left()) && taken.add(pair.right())) {
                pairs.put(pair.left(), pair);
            }
        }
        for (int i = 0; i < left.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair == null) {
                rows.add(new Row(kind, left.get(i), null, 0, null));
            } else {
                String other = right.get(pair.right());
                WordDifference difference = WordDifference.between(left.get(i), other);
                rows.add(new Row(kind, left.get(i), other, difference.likeness(), difference));
            }
        }
        for (int i = 0; i < right.size(); i++) {
            if (!taken.contains(i)) {
                rows.add(new Row(kind, null, right.get(i), 0, null));
            }
        }
    }

    /** All that are like enough, the likest first; of equals, those that stand at one place. */
    private static List<Pair> pairs(List<String> left, List<String> right) {
        List<Set<String>> words = right.stream().map(Comparison::words).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Set<String> own = words(left.get(i));
            for (int j = 0; j < right.size(); j++) {
                double likeness = likeness(own, words.get(j));
                if (likeness >= LEAST_LIKE) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::likeness)
                .reversed()
                .thenComparing(pair -> Math.abs(pair.left() - pair.right()))
                .thenComparing(Pair::left));
        return pairs;
    }

    /** Dice's coefficient of both sets of words. */
    private static double likeness(Set<String> left, Set<String> right) {
        long common = left.stream().filter(right::contains).count();
        int all = left.size() + right.size();
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(Plain.of(text).split("[^a-z0-9]+")));
        words.remove("");
        return words;
    }
}
