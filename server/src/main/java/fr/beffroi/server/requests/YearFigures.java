package fr.beffroi.server.requests;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a year tells of requests. Nothing told, nor the difference of two tellings (drafts of one year, reports of several,
 * the register's own numbers), is of fewer than five.
 *
 * <p>What is closed is told use by use, in the very pieces of the register ({@link Figures}). Kinds are told over whole pieces of all uses
 * in the order in which they were over, joined until each kind in them counts none or five. What was received is told over whole months,
 * joined until five were received and, of all received so far, none or five are not among those told as closed: else the one number less
 * the other would tell of the few that wait. A piece belongs to the year of its last month, whenever it began; nothing of it changes later.
 *
 * @param received null where it may not be told
 * @param closed use by use, "" for AI at large; only those of which something may be told
 * @param kinds null where they may not be told
 */
record YearFigures(
        @Nullable Span received,
        List<OfUse> closed,
        @Nullable Kinds kinds) {
    YearFigures {
        closed = List.copyOf(closed);
    }

    /** One request, without anything of a person. @param closed month in which it was closed after an answer, else null */
    record Counted(
            String use,
            Kind kind,
            YearMonth received,
            @Nullable YearMonth closed,
            boolean inTime) {}

    /** @param from and {@code until}: first and last month that count */
    record Span(int count, YearMonth from, YearMonth until) {}

    /** @param inTime how many of {@code timely} were answered in time; both null where that may not be told */
    record OfUse(
            String use,
            Span closed,
            @Nullable Integer inTime,
            @Nullable Span timely) {}

    record Kinds(Map<Kind, Integer> counts, Span of) {
        Kinds {
            counts = Map.copyOf(counts);
        }
    }

    /** @param current the month that is not over */
    static YearFigures of(Year year, List<Counted> all, YearMonth current) {
        Map<String, List<Counted>> byUse = all.stream()
                .filter(one -> one.closed() != null)
                .collect(Collectors.groupingBy(Counted::use, TreeMap::new, Collectors.toList()));
        List<OfUse> closed = new ArrayList<>();
        List<List<Counted>> told = new ArrayList<>();
        byUse.forEach((use, requests) -> {
            List<List<Counted>> pieces = Figures.pieces(requests, YearFigures::end, current);
            told.addAll(pieces);
            Span span = in(year, pieces);
            if (span != null) {
                List<List<Counted>> timed =
                        Figures.joined(pieces, piece -> Figures.mayTellTimely((int) inTime(piece), piece.size()));
                Span timely = in(year, timed);
                closed.add(new OfUse(use, span, timely == null ? null : (int) inTime(flat(of(year, timed))), timely));
            }
        });
        told.sort(Comparator.comparing((List<Counted> piece) -> end(piece.getLast()))
                .thenComparing(piece -> piece.getLast().use()));
        return new YearFigures(received(year, all, told, current), closed, kinds(year, told));
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

    private static @Nullable Span received(Year year, List<Counted> all, List<List<Counted>> told, YearMonth current) {
        Predicate<List<Counted>> enough = piece -> {
            YearMonth until = piece.getLast().received();
            long sofar =
                    all.stream().filter(one -> !one.received().isAfter(until)).count();
            long ended = told.stream()
                    .filter(one -> !end(one.getLast()).isAfter(until))
                    .mapToLong(List::size)
                    .sum();
            long others = sofar - ended;
            return piece.size() >= Figures.LEAST && (others == 0 || others >= Figures.LEAST);
        };
        List<List<Counted>> pieces =
                of(year, Figures.joined(Figures.months(all, Counted::received, current), enough), Counted::received);
        return pieces.isEmpty()
                ? null
                : new Span(
                        flat(pieces).size(),
                        pieces.getFirst().getFirst().received(),
                        pieces.getLast().getLast().received());
    }

    private static @Nullable Span in(Year year, List<List<Counted>> pieces) {
        List<Counted> shown = flat(of(year, pieces));
        return shown.isEmpty()
                ? null
                : new Span(
                        shown.size(),
                        shown.stream()
                                .map(YearFigures::end)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        shown.stream()
                                .map(YearFigures::end)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    private static List<List<Counted>> of(Year year, List<List<Counted>> pieces) {
        return of(year, pieces, YearFigures::end);
    }

    /** Those that were over in this year. */
    private static List<List<Counted>> of(
            Year year, List<List<Counted>> pieces, java.util.function.Function<Counted, YearMonth> month) {
        return pieces.stream()
                .filter(piece -> month.apply(piece.getLast()).getYear() == year.getValue())
                .toList();
    }

    private static List<Counted> flat(List<List<Counted>> pieces) {
        return pieces.stream().flatMap(List::stream).toList();
    }

    private static YearMonth end(Counted one) {
        return Objects.requireNonNull(one.closed());
    }

    private static long inTime(List<Counted> piece) {
        return piece.stream().filter(Counted::inTime).count();
    }
}
