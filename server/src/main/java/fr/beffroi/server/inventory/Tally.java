package fr.beffroi.server.inventory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What may be told of a survey that is over. Each choice was ticked by itself, so that each is a cell of two: those who did and those
 * who did not. A cell is told only if neither side holds fewer than five people. To each number told, chance has added or taken away a
 * few, once, before it was rounded to the next five: without that, thresholds and roundings themselves tell of one person to whoever
 * knows all the others' answers and compares two surveys. It makes such a guess uncertain, not impossible: see {@link #chance}.
 *
 * @param people who answered, about; -1 where fewer than twice five did, and nothing is told
 * @param cells how many ticked it, about; absent where that may not be told
 */
record Tally(int people, Map<Choice, Integer> cells) {
    static final int LEAST = 5;

    Tally {
        cells = Map.copyOf(cells);
    }

    /**
     * @param people exactly
     * @param counts exactly, each from 0 to {@code people}
     * @param noise asked once per number; see {@link #chance}
     */
    static Tally of(int people, Map<Choice, Integer> counts, IntSupplier noise) {
        if (people < 2 * LEAST) {
            return new Tally(-1, Map.of());
        }
        int about = Math.max(2 * LEAST, people + noise.getAsInt());
        Map<Choice, Integer> told = new EnumMap<>(Choice.class);
        counts.forEach((choice, count) -> {
            int blurred = count + noise.getAsInt();
            if (isTold(count, people) && isTold(blurred, about)) {
                told.put(choice, rounded(blurred));
            }
        });
        return new Tally(rounded(about), told);
    }

    /**
     * k with probability 2^-|k| / 3, the two-sided geometric distribution: one person more or less makes any number at most twice, or
     * half, as likely. Its standard deviation is 2.
     *
     * @param random any number that is as likely as all others
     */
    static int chance(IntSupplier random) {
        int more = heads(random);
        int fewer = heads(random);
        return more - fewer;
    }

    /** How often a coin falls on heads before it does not. */
    private static int heads(IntSupplier random) {
        return Integer.numberOfTrailingZeros(random.getAsInt());
    }

    private static boolean isTold(int count, int people) {
        return count >= LEAST && people - count >= LEAST;
    }

    private static int rounded(int count) {
        return (count + LEAST / 2) / LEAST * LEAST;
    }

    public boolean isTold() {
        return people >= 0;
    }

    Optional<Integer> find(Choice choice) {
        return Optional.ofNullable(cells.get(choice));
    }
}
