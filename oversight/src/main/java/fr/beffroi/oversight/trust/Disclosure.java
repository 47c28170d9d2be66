package fr.beffroi.oversight.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who sees which measures. A person sees their own; others see only aggregates of at least {@value #PEOPLE} people. In a
 * village of two nobody sees the other's.
 *
 * <p><b>Differencing.</b> Two aggregates of at least five people can differ by one person: a month so far yesterday and
 * today, a use with and without one service. So the aggregates here are pieces of one fixed division of the past: per
 * use, whole calendar months that are over, joined forward until five people have decided in them. Pieces never overlap,
 * and what falls in one never changes afterwards (each is measured from its own decisions alone; a later reversal counts
 * where it was made). Whatever is added or subtracted among them is again made of whole pieces, of five people or more.
 * Months at the end that do not reach five are not shown. Whoever asks is not counted among the five, as they know their
 * own figures; and no piece is shown in which one person made more than {@value #DOMINANT} of the decisions, since it
 * would show little else (the rule of dominance of official statistics).
 *
 * <p><b>What remains.</b> This holds for what this class is given: all decisions of a collectivity. Fed with a selection
 * (a service, an hour, a kind of proposal), the pieces of two selections can be subtracted again: do not. Several people
 * who put their own figures together can subtract them from an aggregate they are in.
 */
public final class Disclosure {
    /** Fewest people in an aggregate, whoever looks at it not counted. */
    public static final int PEOPLE = 5;

    /** Largest share of an aggregate's decisions that one person may have made. */
    public static final double DOMINANT = 0.85;

    private final List<Judgement> all;
    private final ZoneId zone;

    /**
     * @param all every decision of one collectivity, in any order
     * @param zone in which months begin and end
     */
    public Disclosure(List<Judgement> all, ZoneId zone) {
        this.all = List.copyOf(all);
        this.zone = zone;
    }

    /** The decisions of the person who asks, for {@link Trust#of} and {@link Vigilance#of}; nobody else's. */
    public List<Judgement> own(UUID viewer) {
        return all.stream().filter(j -> j.by().equals(viewer)).toList();
    }

    /**
     * The aggregates that this person may see, by use, oldest first.
     *
     * @param now months that are not over by then are left out
     */
    public List<Aggregate> aggregates(UUID viewer, Instant now) {
        return aggregates(now, piece -> others(piece, viewer) >= PEOPLE);
    }

    /**
     * The aggregates that anyone may see, on a page without login: at least {@link #PEOPLE} + 1 people each, since whoever
     * looks may be one of them.
     */
    public List<Aggregate> publicAggregates(Instant now) {
        return aggregates(now, piece -> people(piece).size() > PEOPLE);
    }

    private List<Aggregate> aggregates(Instant now, Predicate<List<Judgement>> large) {
        YearMonth current = YearMonth.from(now.atZone(zone));
        Map<UUID, List<Judgement>> byUse = all.stream()
                .filter(j -> Trust.month(j, zone).isBefore(current))
                .collect(Collectors.groupingBy(Judgement::use, TreeMap::new, Collectors.toList()));
        List<Aggregate> visible = new ArrayList<>();
        byUse.forEach((use, judgements) -> pieces(judgements).stream()
                .filter(large.and(Disclosure::nobodyDominates))
                .map(piece -> aggregate(use, piece))
                .forEach(visible::add));
        return visible;
    }

    /**
     * What others may see of people's decisions in these months.
     *
     * @param from first day of the first month
     * @param until last day of the last month
     * @param people how many decided, at least {@link #PEOPLE}
     */
    public record Aggregate(UUID use, LocalDate from, LocalDate until, int people, Trust trust, Vigilance vigilance) {}

    /** The fixed division: the same whoever looks. */
    private List<List<Judgement>> pieces(List<Judgement> ofOneUse) {
        Map<YearMonth, List<Judgement>> months = ofOneUse.stream()
                .collect(Collectors.groupingBy(j -> Trust.month(j, zone), TreeMap::new, Collectors.toList()));
        List<List<Judgement>> pieces = new ArrayList<>();
        List<Judgement> piece = new ArrayList<>();
        for (List<Judgement> month : months.values()) {
            piece.addAll(month);
            if (people(piece).size() >= PEOPLE) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        return pieces;
    }

    private static long others(List<Judgement> piece, UUID viewer) {
        return people(piece).stream().filter(person -> !person.equals(viewer)).count();
    }

    private static boolean nobodyDominates(List<Judgement> piece) {
        Map<UUID, Long> counts = piece.stream().collect(Collectors.groupingBy(Judgement::by, Collectors.counting()));
        return counts.values().stream().allMatch(count -> count <= DOMINANT * piece.size());
    }

    private Aggregate aggregate(UUID use, List<Judgement> piece) {
        Comparator<Judgement> byTime = Comparator.comparing(Judgement::at);
        YearMonth first = Trust.month(piece.stream().min(byTime).orElseThrow(), zone);
        YearMonth last = Trust.month(piece.stream().max(byTime).orElseThrow(), zone);
        return new Aggregate(
                use, first.atDay(1), last.atEndOfMonth(), people(piece).size(), Trust.of(piece), Vigilance.of(piece));
    }

    private static Set<UUID> people(List<Judgement> piece) {
        return piece.stream().map(Judgement::by).collect(Collectors.toSet());
    }
}
