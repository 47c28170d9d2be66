package fr.beffroi.server.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings passages together whose words are near: stems weighed by tf·idf, cosine, groups joined while the mean likeness of their members
 * stays above a threshold (average linkage). It proposes; a person reads and decides what a group says, or that it is none.
 */
final class Grouping {
    /** Mean cosine of two groups from which they are joined; found by eye on invented contributions, promises nothing. */
    static final double NEAR = 0.16;

    /** More are not grouped at once: average linkage takes the cube of their number. */
    static final int MOST = 600;

    private Grouping() {}

    /** @param words the stems that weigh most in it, at most three */
    record Group(List<Passage> passages, List<String> words) {}

    /** Largest first; those that stand alone are left out. */
    static List<Group> of(List<Passage> all) {
        List<Passage> passages = all.stream()
                .filter(one -> !one.hidden())
                .sorted(Comparator.comparing(Passage::id))
                .limit(MOST)
                .toList();
        List<Map<String, Double>> vectors = vectors(passages);
        double[][] likeness = new double[passages.size()][passages.size()];
        for (int i = 0; i < passages.size(); i++) {
            for (int j = 0; j < i; j++) {
                likeness[i][j] = likeness[j][i] = product(vectors.get(i), vectors.get(j));
            }
        }
        List<List<Integer>> groups = join(likeness);
        return groups.stream()
                .filter(members -> members.size() > 1)
                .sorted(Comparator.comparing((List<Integer> members) -> -members.size()))
                .map(members -> new Group(members.stream().map(passages::get).toList(), heaviest(members, vectors)))
                .toList();
    }

    private static List<List<Integer>> join(double[][] likeness) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (true) {
            double best = NEAR;
            int left = -1;
            int right = -1;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double mean = mean(groups.get(i), groups.get(j), likeness);
                    if (mean > best) {
                        best = mean;
                        left = j;
                        right = i;
                    }
                }
            }
            if (left < 0) {
                return groups;
            }
            groups.get(left).addAll(groups.remove(right));
        }
    }

    private static double mean(List<Integer> some, List<Integer> others, double[][] likeness) {
        double sum = 0;
        for (int i : some) {
            for (int j : others) {
                sum += likeness[i][j];
            }
        }
        return sum / (some.size() * others.size());
    }

    private static List<Map<String, Double>> vectors(List<Passage> passages) {
        List<List<String>> stems =
                passages.stream().map(one -> stems(one.text())).toList();
        Map<String, Integer> within = new HashMap<>();
        for (List<String> one : stems) {
            Set<String> different = new HashSet<>(one);
            different.forEach(stem -> within.merge(stem, 1, Integer::sum));
        }
        return stems.stream().map(one -> vector(one, within, passages.size())).toList();
    }

    private static Map<String, Double> vector(List<String> stems, Map<String, Integer> within, int all) {
        Map<String, Double> weights = new HashMap<>();
        for (String stem : stems) {
            weights.merge(stem, Math.log(1 + (double) all / within.getOrDefault(stem, 1)), Double::sum);
        }
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        weights.replaceAll((stem, weight) -> weight / length);
        return weights;
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        return one.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.0))
                .sum();
    }

    private static List<String> heaviest(List<Integer> members, List<Map<String, Double>> vectors) {
        Map<String, Double> sums = new HashMap<>();
        members.forEach(member -> vectors.get(member).forEach((stem, weight) -> sums.merge(stem, weight, Double::sum)));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (Analyzer french = new FrenchAnalyzer();
                TokenStream tokens = french.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
