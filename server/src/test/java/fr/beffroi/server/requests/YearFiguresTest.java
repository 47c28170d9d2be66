package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.requests.YearFigures.Counted;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever reports tell, draft after draft, beside the register: no number, nor the difference of two, is of fewer than five. */
class YearFiguresTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 24;

    @Test
    void a_use_with_four_tells_nothing() {
        List<Counted> all = many(5, "a", Kind.ERROR, 0, true);
        all.addAll(many(4, "b", Kind.ERROR, 0, true));
        YearFigures told = at(2026, all, 2);
        assertThat(told.closed()).extracting(YearFigures.OfUse::use).containsExactly("a");
        assertThat(told.kinds())
                .isEqualTo(new YearFigures.Kinds(Map.of(Kind.ERROR, 5), new YearFigures.Span(5, FIRST, FIRST)));
    }

    @Test
    void a_piece_is_told_in_the_year_in_which_it_ends() {
        List<Counted> all = many(3, "", Kind.ACCESS, 11, true);
        all.addAll(many(3, "", Kind.ACCESS, 12, true));
        assertThat(at(2026, all, 14).closed()).isEmpty();
        assertThat(at(2027, all, 14).closed().getFirst().closed())
                .isEqualTo(new YearFigures.Span(6, FIRST.plusMonths(11), FIRST.plusMonths(12)));
    }

    @Property(tries = 150)
    void no_number_and_no_difference_of_two_is_of_fewer_than_five(@ForAll("histories") List<Counted> history) {
        Map<String, Integer> before = new HashMap<>();
        for (int now = 1; now <= MONTHS + 2; now++) {
            YearMonth current = FIRST.plusMonths(now);
            List<Counted> known = known(history, current);
            Map<String, Integer> cells = new HashMap<>();
            for (int year = 2026; year <= 2028; year++) {
                add(cells, year, YearFigures.of(Year.of(year), known, current));
            }
            cells.forEach((cell, count) -> {
                assertThat(count).as(cell).isGreaterThanOrEqualTo(5);
                int more = count - before.getOrDefault(cell, 0);
                assertThat(more == 0 || more >= 5)
                        .as("%s: %s after %s", cell, count, before.get(cell))
                        .isTrue();
            });
            assertThat(cells.keySet()).as("nothing told is taken back").containsAll(before.keySet());
            beside(known, current);
            before.clear();
            before.putAll(cells);
        }
    }

    /** Every number told, in time and late apart; of all years together those that the register tells, too. */
    private static void add(Map<String, Integer> cells, int year, YearFigures figures) {
        for (YearFigures.OfUse one : figures.closed()) {
            cells.put(year + " closed " + one.use(), one.closed().count());
            YearFigures.Timely timely = one.timely();
            if (timely != null) {
                cells.put(year + " in time " + one.use(), timely.inTime());
                cells.put(year + " late " + one.use(), timely.of().count() - timely.inTime());
            }
        }
        if (figures.kinds() != null) {
            figures.kinds().counts().forEach((kind, count) -> cells.put(year + " kind " + kind, count));
        }
    }

    /** All told so far, less one another and less the register, where one lies within the other. */
    private static void beside(List<Counted> known, YearMonth current) {
        int closed = 0;
        int kinds = 0;
        Map<String, Integer> byUse = new HashMap<>();
        List<YearFigures> reports = new ArrayList<>();
        for (int year = 2026; year <= 2028; year++) {
            reports.add(YearFigures.of(Year.of(year), known, current));
        }
        for (YearFigures one : reports) {
            for (YearFigures.OfUse use : one.closed()) {
                byUse.merge(use.use(), use.closed().count(), Integer::sum);
                closed += use.closed().count();
            }
            if (one.kinds() != null) {
                kinds += one.kinds().of().count();
            }
        }
        noneOrFive(closed - kinds, "closed less kinds");
        for (Map.Entry<String, Integer> use : byUse.entrySet()) {
            List<Figures.Closed> own = known.stream()
                    .filter(one -> one.use().equals(use.getKey()))
                    .map(one -> new Figures.Closed(one.closed(), one.inTime()))
                    .toList();
            Optional<Figures> register = Figures.of(own, current);
            assertThat(register.map(Figures::closed))
                    .as("what the register tells of %s", use.getKey())
                    .hasValue(use.getValue());
        }
    }

    private static void noneOrFive(int difference, String what) {
        assertThat(difference == 0 || difference >= 5)
                .as("%s: %s", what, difference)
                .isTrue();
    }

    /** What was closed by then. */
    private static List<Counted> known(List<Counted> history, YearMonth current) {
        return history.stream().filter(one -> !one.closed().isAfter(current)).toList();
    }

    @Provide
    Arbitrary<List<Counted>> histories() {
        Arbitrary<Integer> months = Arbitraries.integers().between(0, MONTHS + 2);
        return Combinators.combine(
                        Arbitraries.of("", "a", "b"),
                        Arbitraries.of(Kind.OBJECTION, Kind.ACCESS, Kind.ERROR),
                        months,
                        Arbitraries.of(true, false))
                .as(YearFiguresTest::counted)
                .list()
                .ofMaxSize(160);
    }

    private static YearFigures at(int year, List<Counted> all, int current) {
        return YearFigures.of(Year.of(year), all, FIRST.plusMonths(current));
    }

    private static List<Counted> many(int count, String use, Kind kind, int closed, boolean inTime) {
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(counted(use, kind, closed, inTime));
        }
        return all;
    }

    private static Counted counted(String use, Kind kind, int closed, boolean inTime) {
        return new Counted(use, kind, FIRST.plusMonths(closed), inTime);
    }
}
