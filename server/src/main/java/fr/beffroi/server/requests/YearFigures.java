package fr.beffroi.server.requests;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a year tells of requests. Nothing told, nor the difference of two tellings (drafts of one year, reports of several,
 * the register's own numbers), is of fewer than five.
 *
 * <p>What is closed is told use by use, in the very pieces of the register ({@link Figures}). Kinds are told over whole pieces of all uses
 * in the order in which they were over, joined until each kind in them counts none or five. A piece belongs to the year of its last month,
 * whenever it began; nothing of it changes later. How many were received is not told: less those told as closed, in the same report or a
 * later one, it would tell of the few that wait.
 *
 * @param closed use by use, "" for AI at large; only those of which something may be told
 * @param kinds null where they may not be told
 */
record YearFigures(List<OfUse> closed, @Nullable Kinds kinds) {
    YearFigures {
        closed = List.copyOf(closed);
    }

    /** A request that was answered, without anything of a person. @param closed month in which it was closed */
    record Counted(String use, Kind kind, YearMonth closed, boolean inTime) {}

    /** @param from and {@code until}: first and last month that count */
    record Span(int count, YearMonth from, YearMonth until) {}

    /** @param timely null where it may not be told */
    record OfUse(String use, Span closed, @Nullable Timely timely) {}

    /** @param inTime how many of them were answered in time */
    record Timely(int inTime, Span of) {}

    record Kinds(Map<Kind, Integer> counts, Span of) {
        Kinds {
            counts = Map.copyOf(counts);
        }
    }

    /** @param current the month that is not over */
    static YearFigures of(Year year, List<Counted> all, YearMonth current) {
        Map<String, List<Counted>> byUse =
                all.stream().collect(Collectors.groupingBy(Counted::use, TreeMap::new, Collectors.toList()));
        List<OfUse> closed = new ArrayList<>();
        List<List<Counted>> told = new ArrayList<>();
        byUse.forEach((use, requests) -> {
            List<List<Counted>> pieces = Figures.pieces(requests, Counted::closed, current);
            told.addAll(pieces);
            Span span = in(year, pieces);
            if (span != null) {
                closed.add(new OfUse(use, span, timely(year, pieces)));
            }
        });
        told.sort(Comparator.comparing((List<Counted> piece) -> piece.getLast().closed())
                .thenComparing(piece -> piece.getLast().use()));
        return new YearFigures(closed, kinds(year, told));
    }

    private static @Nullable Timely timely(Year year, List<List<Counted>> pieces) {
        List<List<Counted>> timed = Figures.joined(pieces, piece -> Figures.mayTellTimely(inTime(piece), piece.size()));
        Span span = in(year, timed);
        return span == null ? null : new Timely(inTime(flat(of(year, timed))), span);
    }

    private static @Nullable Kinds kinds(Year year, List<List<Counted>> told) {
        List<List<Counted>> groups = Figures.joined(
                told, group -> counts(group).values().stream().allMatch(count -> count >= Figures.LEAST));
        Span span = in(year, groups);
        return span == null ? null : new Kinds(counts(flat(of(year, groups))), span);
    }

    private static Map<Kind, Integer> counts(List<Counted> group) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        group.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts;
    }

    private static @Nullable Span in(Year year, List<List<Counted>> pieces) {
        List<Counted> shown = flat(of(year, pieces));
        return shown.isEmpty()
                ? null
                : new Span(
                        shown.size(),
                        shown.stream()
                                .map(Counted::closed)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        shown.stream()
                                .map(Counted::closed)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    /** Those that were over in this year. */
    private static List<List<Counted>> of(Year year, List<List<Counted>> pieces) {
        return pieces.stream()
                .filter(piece -> piece.getLast().closed().getYear() == year.getValue())
                .toList();
    }

    private static List<Counted> flat(List<List<Counted>> pieces) {
        return pieces.stream().flatMap(List::stream).toList();
    }

    private static int inTime(List<Counted> piece) {
        return (int) piece.stream().filter(Counted::inTime).count();
    }
}
