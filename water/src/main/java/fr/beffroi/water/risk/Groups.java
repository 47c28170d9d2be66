package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Pipe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Pipes that share something.
 *
 * @param of the group of each pipe; −1 where it is in none
 * @param size how many there are
 */
record Groups(int[] of, int size) {
    /** @param key {@code ""} where the pipe is in none */
    static Groups by(List<Pipe> pipes, Function<Pipe, String> key) {
        Map<String, Integer> known = new HashMap<>();
        int[] of = pipes.stream()
                .mapToInt(pipe -> {
                    String name = key.apply(pipe);
                    return name.isEmpty() ? -1 : known.computeIfAbsent(name, n -> known.size());
                })
                .toArray();
        return new Groups(of, known.size());
    }
}
