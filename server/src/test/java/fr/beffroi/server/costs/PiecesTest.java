package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Results never tell of one person, whatever is subtracted from whatever, and intervals hold what they promise. */
class PiecesTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int NEVER = 99;

    @Provide
    Arbitrary<List<Measure>> measures() {
        Arbitrary<Measure> one = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.doubles().between(1, 3600))
                .as((person, aided, month, seconds) ->
                        new Measure(new UUID(7, person), aided, FIRST.plusMonths(month), seconds));
        return one.list().ofMinSize(0).ofMaxSize(220);
    }

    /** Told month after month, as the server does: what was told leaves, and a person may withdraw in between. */
    private static List<Pieces.Piece> toldOneByOne(List<Measure> measures, int withdrawn, int at) {
        List<Measure> left = new ArrayList<>(measures);
        List<Pieces.Piece> told = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            YearMonth present = FIRST.plusMonths(month);
            if (month == at) {
                left.removeIf(one -> one.person().equals(new UUID(7, withdrawn)));
            }
            List<Measure> known =
                    left.stream().filter(one -> !one.month().isAfter(present)).toList();
            for (Pieces.Piece piece : Pieces.of(known, present)) {
                told.add(piece);
                left.removeIf(one -> !one.month().isAfter(piece.last()));
            }
        }
        return told;
    }

    @Property
    void eachResultHasSixPeopleInEachArmAndNobodyMadeMoreThanHalf(
            @ForAll("measures") List<Measure> measures,
            @ForAll @IntRange(max = 11) int withdrawn,
            @ForAll @IntRange(max = 11) int at) {
        for (Pieces.Piece piece : toldOneByOne(measures, withdrawn, at)) {
            for (boolean aided : new boolean[] {true, false}) {
                Map<UUID, Integer> counts = new HashMap<>();
                piece.measures().stream()
                        .filter(one -> one.aided() == aided)
                        .forEach(one -> counts.merge(one.person(), 1, Integer::sum));
                assertThat(counts).hasSizeGreaterThanOrEqualTo(6);
                assertThat(counts.values()).allMatch(count -> 2 * count <= piece.count(aided));
            }
        }
    }

    @Property
    void successiveResultsNeverOverlapSoThatTheirDifferenceIsMadeOfWholeResults(
            @ForAll("measures") List<Measure> measures,
            @ForAll @IntRange(max = 11) int withdrawn,
            @ForAll @IntRange(max = 11) int at) {
        List<Pieces.Piece> told = toldOneByOne(measures, withdrawn, at);
        Set<YearMonth> seen = new HashSet<>();
        for (Pieces.Piece piece : told) {
            for (YearMonth month = piece.first(); !month.isAfter(piece.last()); month = month.plusMonths(1)) {
                assertThat(seen.add(month)).as("a month told twice: %s", month).isTrue();
            }
            assertThat(piece.measures())
                    .allMatch(one ->
                            !one.month().isBefore(piece.first()) && !one.month().isAfter(piece.last()));
        }
    }

    @Property
    void whatIsToldIsAllOfItsMonthsSoThatNothingOfTheRestIsFoundBySubtraction(
            @ForAll("measures") List<Measure> measures,
            @ForAll @IntRange(max = 11) int withdrawn,
            @ForAll @IntRange(max = 11) int at) {
        List<Pieces.Piece> told = toldOneByOne(measures, withdrawn, at);
        List<Pieces.Piece> stayed = toldOneByOne(measures, withdrawn, NEVER);
        Statistics.label("results before a withdrawal")
                .collect(told.stream().anyMatch(piece -> toldBefore(at, piece)))
                .coverage(seen -> seen.check(true).percentage(share -> share > 5));
        assertThat(told.stream().filter(piece -> toldBefore(at, piece)))
                .as("a withdrawal changes nothing that was told: comparing before and after finds nobody")
                .containsExactlyElementsOf(
                        stayed.stream().filter(piece -> toldBefore(at, piece)).toList());
        for (Pieces.Piece piece : told) {
            boolean before = toldBefore(at, piece);
            List<Measure> whole = measures.stream()
                    .filter(one ->
                            !one.month().isBefore(piece.first()) && !one.month().isAfter(piece.last()))
                    .filter(one -> before || !one.person().equals(new UUID(7, withdrawn)))
                    .toList();
            assertThat(piece.measures()).containsExactlyInAnyOrderElementsOf(whole);
            for (Measure own : whole) {
                assertThat(others(piece, own.person(), true))
                        .as("who takes out what they know of themselves")
                        .isGreaterThanOrEqualTo(5);
                assertThat(others(piece, own.person(), false)).isGreaterThanOrEqualTo(5);
            }
        }
    }

    private static boolean toldBefore(int at, Pieces.Piece piece) {
        return piece.last().isBefore(FIRST.plusMonths(at - 1L));
    }

    private static long others(Pieces.Piece piece, UUID person, boolean aided) {
        return piece.measures().stream()
                .filter(one -> one.aided() == aided && !one.person().equals(person))
                .map(Measure::person)
                .distinct()
                .count();
    }

    @Property
    void aMonthThatIsNotOverTellsNothing(@ForAll("measures") List<Measure> measures) {
        assertThat(Pieces.of(measures, FIRST)).isEmpty();
        assertThat(Pieces.of(measures, FIRST.plusMonths(3)))
                .allMatch(piece -> piece.last().isBefore(FIRST.plusMonths(3)));
    }

    private static List<Measure> simulated(Random random, int people, double gain) {
        List<Measure> measures = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double own = 300 + 60 * random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                boolean aided = random.nextBoolean();
                measures.add(new Measure(
                        new UUID(7, person),
                        aided,
                        FIRST,
                        Math.max(1, own + 90 * random.nextGaussian() - (aided ? gain : 0))));
            }
        }
        return measures;
    }

    @Test
    void theIntervalHoldsTheTrueGainAboutAsOftenAsItPromises() {
        int held = 0;
        int shownForNothing = 0;
        Random random = new Random(20261127);
        for (int run = 0; run < 200; run++) {
            Gain gain = Gain.of(simulated(random, 12, 60), run);
            held += gain.low() <= 60 && 60 <= gain.high() ? 1 : 0;
            shownForNothing += Gain.of(simulated(random, 12, 0), run).isShown() ? 1 : 0;
        }
        assertThat(held).as("of 200, with 12 people").isBetween(170, 200);
        assertThat(shownForNothing).as("gains found where there is none").isLessThan(16);
    }

    @Test
    void theGainIsTheDifferenceOfMeansAndTheSameSeedTellsTheSame() {
        List<Measure> measures = List.of(
                new Measure(new UUID(0, 1), true, FIRST, 100),
                new Measure(new UUID(0, 1), false, FIRST, 300),
                new Measure(new UUID(0, 2), true, FIRST, 200),
                new Measure(new UUID(0, 2), false, FIRST, 500));
        Gain gain = Gain.of(measures, 3);
        assertThat(gain.aided()).isEqualTo(150);
        assertThat(gain.unaided()).isEqualTo(400);
        assertThat(gain.low()).isEqualTo(200);
        assertThat(gain.high()).isEqualTo(300);
        assertThat(gain.isShown()).isTrue();
        assertThat(Gain.of(measures, 3)).isEqualTo(gain);
    }

    @Property(tries = 50)
    void theDrawIsTheSameForAProposalAndEvenOverMany(@ForAll long number) {
        byte[] seed = Draw.seed();
        String proposal = new UUID(number, 5).toString();
        assertThat(Draw.isAided(seed, proposal)).isEqualTo(Draw.isAided(seed, proposal));
        int aided = 0;
        for (int i = 0; i < 2000; i++) {
            aided += Draw.isAided(seed, new UUID(number, i).toString()) ? 1 : 0;
        }
        assertThat(aided).as("six standard deviations about a half").isBetween(866, 1134);
    }
}
