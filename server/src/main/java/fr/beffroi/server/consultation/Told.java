package fr.beffroi.server.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What may be told of the counts of a phase that is over. A cell is told only if at least five people are in it and five are not. To each
 * number told chance has added or taken away a few before it was rounded to the next five; where one cell of a question alone would stay
 * untold, the smallest told one is left out too, so that no subtraction finds it. Told once, when the phase closes: what is told takes the
 * place of the counts, so that two tellings never differ.
 *
 * @param people about how many contributed; -1 where fewer than twice five did, and nothing is told
 * @param cells by question (its place in the list given), then by cell: about how many; absent where that may not be told
 */
record Told(int people, List<Map<Integer, Integer>> cells) {
    static final int LEAST = 5;
    static final int UNTOLD = -1;

    Told {
        cells = cells.stream().map(Map::copyOf).toList();
    }

    /**
     * @param people exactly
     * @param questions exact counts of each question, one cell chosen by at most one person each
     * @param noise asked once per number; see {@link #chance}
     */
    static Told of(int people, List<Map<Integer, Integer>> questions, IntSupplier noise) {
        if (people < 2 * LEAST) {
            return new Told(
                    UNTOLD,
                    questions.stream().map(one -> Map.<Integer, Integer>of()).toList());
        }
        int about = Math.max(2 * LEAST, people + noise.getAsInt());
        List<Map<Integer, Integer>> told = new ArrayList<>();
        for (Map<Integer, Integer> counts : questions) {
            Map<Integer, Integer> cells = new HashMap<>();
            counts.forEach((cell, count) -> {
                int blurred = count + noise.getAsInt();
                if (mayBeTold(count, people) && mayBeTold(blurred, about)) {
                    cells.put(cell, rounded(blurred));
                }
            });
            if (cells.size() == counts.size() - 1) {
                cells.entrySet().stream()
                        .min(Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                        .ifPresent(smallest -> cells.remove(smallest.getKey()));
            }
            told.add(cells);
        }
        return new Told(rounded(about), told);
    }

    /**
     * k with probability 2^-|k| / 3, the two-sided geometric distribution: one person more or less makes any number at most twice, or
     * half, as likely. Its standard deviation is 2.
     *
     * @param random any number that is as likely as all others
     */
    static int chance(IntSupplier random) {
        int more = Integer.numberOfTrailingZeros(random.getAsInt());
        int fewer = Integer.numberOfTrailingZeros(random.getAsInt());
        return more - fewer;
    }

    private static boolean mayBeTold(int count, int people) {
        return count >= LEAST && people - count >= LEAST;
    }

    private static int rounded(int count) {
        return (count + LEAST / 2) / LEAST * LEAST;
    }
}
