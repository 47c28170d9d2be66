package fr.beffroi.server.requests;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
        List<List<Closed>> pieces = pieces(all, Closed::month, current);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        List<List<Closed>> timed = joined(pieces, piece -> mayTellTimely(inTime(piece), piece.size()));
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

    static boolean mayTellTimely(int inTime, int of) {
        return inTime >= LEAST && of - inTime >= LEAST;
    }

    /** Whole months that are over, each joined forward until five are in it; what comes later never changes a piece. */
    static <T> List<List<T>> pieces(List<T> all, Function<T, YearMonth> month, YearMonth current) {
        return joined(months(all, month, current), piece -> piece.size() >= LEAST);
    }

    /** Those of each month that is over, the months in order. */
    static <T> List<List<T>> months(List<T> all, Function<T, YearMonth> month, YearMonth current) {
        TreeMap<YearMonth, List<T>> months = new TreeMap<>();
        all.stream()
                .filter(one -> month.apply(one).isBefore(current))
                .forEach(one -> months.computeIfAbsent(month.apply(one), unseen -> new ArrayList<>())
                        .add(one));
        return List.copyOf(months.values());
    }

    static <T> List<List<T>> joined(List<List<T>> parts, Predicate<List<T>> enough) {
        List<List<T>> pieces = new ArrayList<>();
        List<T> piece = new ArrayList<>();
        for (List<T> part : parts) {
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
