package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.requests.Figures.Closed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is told, month after month, is never of fewer than five, nor is what one telling adds to another. */
class FiguresTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @Test
    void four_tell_nothing_and_five_of_a_month_that_is_not_over_neither() {
        List<Closed> four = many(4, FIRST, true);
        assertThat(Figures.of(four, FIRST.plusMonths(9))).isEmpty();
        List<Closed> five = many(5, FIRST, true);
        assertThat(Figures.of(five, FIRST)).isEmpty();
        assertThat(Figures.of(five, FIRST.plusMonths(1)).orElseThrow().closed()).isEqualTo(5);
    }

    @Test
    void how_many_were_in_time_is_told_only_where_five_were_and_five_were_not() {
        List<Closed> all = many(7, FIRST, true);
        assertThat(Figures.of(all, FIRST.plusMonths(1)).orElseThrow().timely()).isNull();
        all.addAll(many(5, FIRST.plusMonths(1), false));
        Figures.Timely told = Figures.of(all, FIRST.plusMonths(2)).orElseThrow().timely();
        assertThat(told).isEqualTo(new Figures.Timely(7, 12, FIRST.plusMonths(1)));
    }

    @Property
    void no_telling_and_no_difference_of_two_is_of_fewer_than_five(@ForAll("histories") List<Closed> history) {
        List<Figures> told = new ArrayList<>();
        for (int month = 0; month <= 13; month++) {
            YearMonth current = FIRST.plusMonths(month);
            // Only what was closed by then is known then.
            List<Closed> known = history.stream()
                    .filter(one -> !one.month().isAfter(current))
                    .toList();
            Optional<Figures> figures = Figures.of(known, current);
            figures.ifPresent(told::add);
        }
        for (int i = 0; i < told.size(); i++) {
            Figures later = told.get(i);
            assertThat(later.closed()).isGreaterThanOrEqualTo(5);
            check(later, null);
            for (int j = 0; j < i; j++) {
                Figures earlier = told.get(j);
                check(later, earlier);
                int more = later.closed() - earlier.closed();
                assertThat(more == 0 || more >= 5)
                        .as("%s after %s", later, earlier)
                        .isTrue();
            }
        }
    }

    /** Any two counts of in time, late and all, of one telling or of two. */
    private static void check(Figures later, @org.jspecify.annotations.Nullable Figures earlier) {
        Figures.Timely timely = later.timely();
        if (timely == null) {
            return;
        }
        int outside = later.closed() - timely.of();
        assertThat(outside == 0 || outside >= 5).isTrue();
        int before = 0;
        int beforeOf = 0;
        if (earlier != null && earlier.timely() != null) {
            before = earlier.timely().inTime();
            beforeOf = earlier.timely().of();
        }
        int inTime = timely.inTime() - before;
        int late = timely.of() - beforeOf - inTime;
        boolean same = inTime == 0 && late == 0;
        assertThat(same || (inTime >= 5 && late >= 5)).isTrue();
    }

    @Provide
    Arbitrary<List<Closed>> histories() {
        return Combinators.combine(Arbitraries.integers().between(0, 11), Arbitraries.of(true, false))
                .as((month, inTime) -> new Closed(FIRST.plusMonths(month), inTime))
                .list()
                .ofMaxSize(70);
    }

    private static List<Closed> many(int count, YearMonth month, boolean inTime) {
        List<Closed> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Closed(month, inTime));
        }
        return all;
    }
}
