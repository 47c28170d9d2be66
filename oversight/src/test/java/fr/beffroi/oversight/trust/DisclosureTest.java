package fr.beffroi.oversight.trust;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.trust.Disclosure.Aggregate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final UUID USE = new UUID(9, 9);
    private static final Instant NOW = Instant.parse("2026-07-15T12:00:00Z");
    private static final UUID OUTSIDER = new UUID(1, 99);

    @Test
    void aPersonSeesTheirOwnDecisionsAndNobodyElses() {
        Disclosure village = disclosure(month(1, 1, 2));
        assertThat(village.own(person(1))).hasSize(1).allMatch(j -> j.by().equals(person(1)));
        assertThat(village.own(OUTSIDER)).isEmpty();
    }

    @Test
    void inAVillageOfTwoNobodySeesTheOther() {
        List<Judgement> year = new ArrayList<>();
        for (int m = 1; m <= 6; m++) {
            year.addAll(month(m, 1, 2));
        }
        Disclosure village = disclosure(year);
        assertThat(village.aggregates(person(1), NOW)).isEmpty();
        assertThat(village.aggregates(OUTSIDER, NOW)).isEmpty();
        assertThat(village.publicAggregates(NOW)).isEmpty();
    }

    @Test
    void fivePeopleAreShownToSomeoneElseButNotToOneOfThemNorToThePublic() {
        Disclosure town = disclosure(month(1, 1, 2, 3, 4, 5));
        assertThat(town.aggregates(OUTSIDER, NOW)).hasSize(1);
        assertThat(town.aggregates(person(3), NOW)).isEmpty();
        assertThat(town.publicAggregates(NOW)).isEmpty();
        Disclosure larger = disclosure(month(1, 1, 2, 3, 4, 5, 6));
        assertThat(larger.aggregates(person(3), NOW)).hasSize(1);
        assertThat(larger.publicAggregates(NOW)).hasSize(1);
    }

    @Test
    void monthsAreJoinedUntilFivePeopleHaveDecided() {
        List<Judgement> all = new ArrayList<>(month(1, 1, 2));
        all.addAll(month(3, 2, 3, 4, 5));
        all.addAll(month(4, 1, 2));
        List<Aggregate> shown = disclosure(all).aggregates(OUTSIDER, NOW);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(shown.getFirst().until()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(shown.getFirst().people()).isEqualTo(5);
        assertThat(shown.getFirst().trust().decisions()).isEqualTo(6);
    }

    @Test
    void theMonthThatIsNotOverIsNotShownSinceTomorrowMinusTodayIsOnePerson() {
        assertThat(disclosure(month(7, 1, 2, 3, 4, 5, 6)).aggregates(OUTSIDER, NOW))
                .isEmpty();
    }

    @Test
    void anAggregateThatIsNearlyOnePersonsIsNotShown() {
        List<Judgement> all = month(1, 1, 2, 3, 4, 5);
        for (int i = 0; i < 30; i++) {
            all.add(judgement(USE, 1, 1));
        }
        assertThat(disclosure(all).aggregates(OUTSIDER, NOW)).isEmpty();
    }

    @Test
    void peopleOfTwoUsesAreNotAddedUp() {
        List<Judgement> all = month(1, 1, 2, 3);
        all.add(judgement(new UUID(9, 8), 1, 4));
        all.add(judgement(new UUID(9, 8), 1, 5));
        assertThat(disclosure(all).aggregates(OUTSIDER, NOW)).isEmpty();
    }

    @Property
    void whatWasShownNeverChangesWhenMoreIsDecidedLater(@ForAll("histories") List<Judgement> history) {
        Instant april = Instant.parse("2026-04-01T00:00:00Z");
        List<Judgement> untilMarch =
                history.stream().filter(j -> j.at().isBefore(april)).toList();
        List<Aggregate> then = disclosure(untilMarch).aggregates(OUTSIDER, april);
        List<Aggregate> now = disclosure(history).aggregates(OUTSIDER, NOW);
        assertThat(now).containsAll(then);
    }

    @Property
    void anySumOfWhatIsShownToAnyoneIsOfAtLeastFiveOthersAndPiecesNeverOverlap(
            @ForAll("histories") List<Judgement> history) {
        Disclosure disclosure = disclosure(history);
        Set<Aggregate> byAnyone = new HashSet<>(disclosure.aggregates(OUTSIDER, NOW));
        for (int p = 1; p <= 8; p++) {
            UUID viewer = person(p);
            List<Aggregate> seen = disclosure.aggregates(viewer, NOW);
            byAnyone.addAll(seen);
            for (Aggregate piece : seen) {
                Set<UUID> others = history.stream()
                        .filter(j -> j.use().equals(piece.use()) && inside(j, piece))
                        .map(Judgement::by)
                        .filter(by -> !by.equals(viewer))
                        .collect(Collectors.toSet());
                assertThat(others).hasSizeGreaterThanOrEqualTo(5);
            }
        }
        for (Judgement j : history) {
            assertThat(byAnyone.stream().filter(a -> a.use().equals(j.use()) && inside(j, a)))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Provide
    Arbitrary<List<Judgement>> histories() {
        return Combinators.combine(
                        Arbitraries.of(USE, new UUID(9, 8)),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 8))
                .as(DisclosureTest::judgement)
                .list()
                .ofMaxSize(80);
    }

    private static boolean inside(Judgement judgement, Aggregate piece) {
        LocalDate day = judgement.at().atZone(ZoneOffset.UTC).toLocalDate();
        return !day.isBefore(piece.from()) && !day.isAfter(piece.until());
    }

    private static Disclosure disclosure(List<Judgement> all) {
        return new Disclosure(all, ZoneOffset.UTC);
    }

    private static List<Judgement> month(int month, int... people) {
        List<Judgement> all = new ArrayList<>();
        for (int person : people) {
            all.add(judgement(USE, month, person));
        }
        return all;
    }

    private static Judgement judgement(UUID use, int month, int person) {
        Instant at =
                YearMonth.of(2026, month).atDay(20).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Judgement(
                use,
                new UUID(month, person),
                Verdict.ACCEPT,
                person(person),
                at,
                at,
                Duration.ofSeconds(30),
                90,
                1,
                false,
                false);
    }

    private static UUID person(int n) {
        return new UUID(1, n);
    }
}
