package fr.beffroi.server.inventory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may be told of a survey that is over. Each choice was ticked by itself, so that each is a cell of two: those who did and those
 * who did not. A cell is told only if neither side holds fewer than five people: else who is in it, or who is not, could be known.
 * What is told is rounded to the next five, so that two surveys of nearly the same people do not tell of one by their difference.
 * Nothing is told before the end.
 *
 * @param people who answered, rounded; -1 where fewer than twice five did, and nothing is told
 * @param cells how many ticked it, rounded; absent where that may not be told
 */
record Tally(int people, Map<Choice, Integer> cells) {
    static final int LEAST = 5;

    Tally {
        cells = Map.copyOf(cells);
    }

    /** @param people exactly @param counts exactly, each from 0 to {@code people} */
    static Tally of(int people, Map<Choice, Integer> counts) {
        if (people < 2 * LEAST) {
            return new Tally(-1, Map.of());
        }
        Map<Choice, Integer> told = new EnumMap<>(Choice.class);
        counts.forEach((choice, count) -> {
            if (count >= LEAST && people - count >= LEAST) {
                told.put(choice, rounded(count));
            }
        });
        return new Tally(rounded(people), told);
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
