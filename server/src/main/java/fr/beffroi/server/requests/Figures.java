package fr.beffroi.server.requests;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the register tells of requests, so that no telling, nor the difference of two, is of fewer than five. What is closed falls into
 * the months in which it was closed: whole calendar months that are over, joined forward until five were; nothing of them changes
 * later. What is told grows by whole pieces alone. How many were in time is told over whole pieces too, joined until at least five were
 * and five were not.
 *
 * <p>A request is counted, not a person: whoever sends five under one use fills a piece.
 *
 * @param closed how many, at least five
 * @param from and {@code until}: first and last month that count
 * @param timely null where it may not be told
 */
record Figures(
        int closed,
        YearMonth from,
        YearMonth until,
        @Nullable Timely timely) {
    static final int LEAST = 5;

    /** @param of how many closed until that month, {@code inTime} were answered in time */
    record Timely(int inTime, int of, YearMonth until) {}

    /** One closed request. */
    record Closed(YearMonth month, boolean inTime) {}

    /** @param current the month that is not over */
    static Optional<Figures> of(List<Closed> all, YearMonth current) {
        TreeMap<YearMonth, List<Closed>> months = new TreeMap<>();
        all.stream()
                .filter(one -> one.month().isBefore(current))
                .forEach(one -> months.computeIfAbsent(one.month(), month -> new ArrayList<>())
                        .add(one));
        List<List<Closed>> pieces = joined(List.copyOf(months.values()), piece -> piece.size() >= LEAST);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        List<List<Closed>> timed =
                joined(pieces, piece -> inTime(piece) >= LEAST && piece.size() - inTime(piece) >= LEAST);
        List<Closed> shown = flat(pieces);
        List<Closed> told = flat(timed);
        return Optional.of(new Figures(
                shown.size(),
                shown.getFirst().month(),
                shown.getLast().month(),
                told.isEmpty()
                        ? null
                        : new Timely(inTime(told), told.size(), told.getLast().month())));
    }

    private static List<List<Closed>> joined(List<List<Closed>> parts, Predicate<List<Closed>> enough) {
        List<List<Closed>> pieces = new ArrayList<>();
        List<Closed> piece = new ArrayList<>();
        for (List<Closed> part : parts) {
            piece.addAll(part);
            if (enough.test(piece)) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        return pieces;
    }

    private static List<Closed> flat(List<List<Closed>> pieces) {
        return pieces.stream().flatMap(List::stream).toList();
    }

    private static int inTime(List<Closed> piece) {
        return (int) piece.stream().filter(Closed::inTime).count();
    }
}
