package fr.beffroi.oversight.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrustTest {
    static final Instant JANUARY = Instant.parse("2026-01-10T09:00:00Z");
    private static final UUID USE = new UUID(9, 9);
    private static final UUID ANNE = new UUID(1, 1);
    private static final UUID BRUNO = new UUID(1, 2);

    @Test
    void theIntervalIsWilsons() {
        // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I.
        assertThat(new Proportion(81, 263).low()).isCloseTo(0.2553, within(5e-5));
        assertThat(new Proportion(81, 263).high()).isCloseTo(0.3662, within(5e-5));
        assertThat(new Proportion(15, 148).low()).isCloseTo(0.0624, within(5e-5));
        assertThat(new Proportion(15, 148).high()).isCloseTo(0.1605, within(5e-5));
        assertThat(new Proportion(0, 20).low()).isCloseTo(0, within(1e-12));
        assertThat(new Proportion(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    }

    @Property
    void theIntervalHoldsTheShareAndLiesWithinZeroAndOne(
            @ForAll @IntRange(max = 1000) int of, @ForAll @IntRange(max = 1000) int some) {
        Proportion p = new Proportion(of == 0 ? 0 : some % (of + 1), of);
        assertThat(p.low()).isBetween(0.0, 1.0);
        assertThat(p.high()).isBetween(p.low(), 1.0);
        p.share().ifPresent(share -> assertThat(share).isBetween(p.low() - 1e-12, p.high() + 1e-12));
    }

    @Test
    void outOfNoneNothingIsKnown() {
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).low()).isZero();
        assertThat(new Proportion(0, 0).high()).isEqualTo(1);
        assertThatThrownBy(() -> new Proportion(2, 1)).hasMessage("proportion.count");
        assertThat(Trust.of(List.of()).precision().share()).isEmpty();
        assertThat(Trust.of(List.of()).inView()).isEmpty();
        assertThat(Trust.byMonth(List.of(), ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void quartilesInterpolateBetweenNeighbours() {
        Quartiles q = Quartiles.of(List.of(seconds(4), seconds(1), seconds(3), seconds(2)))
                .orElseThrow();
        assertThat(q)
                .isEqualTo(new Quartiles(Duration.ofMillis(1750), Duration.ofMillis(2500), Duration.ofMillis(3250)));
        assertThat(Quartiles.of(List.of(seconds(7))).orElseThrow().third()).hasSeconds(7);
    }

    @Test
    void ratesAreSharesOfTheDecisionsThatAreNotDeferrals() {
        List<Judgement> all = List.of(
                judgement(1, Verdict.ACCEPT, 1),
                judgement(2, Verdict.ACCEPT, 1),
                judgement(3, Verdict.AMEND, 0.9),
                judgement(4, Verdict.REJECT, 0),
                judgement(5, Verdict.DEFER, 0));
        Trust trust = Trust.of(all);
        assertThat(trust.decisions()).isEqualTo(5);
        assertThat(trust.deferred()).isEqualTo(1);
        assertThat(trust.accepted()).isEqualTo(new Proportion(2, 4));
        assertThat(trust.amended()).isEqualTo(new Proportion(1, 4));
        assertThat(trust.rejected()).isEqualTo(new Proportion(1, 4));
        assertThat(trust.precision().share()).hasValue(0.75);
        assertThat(trust.precision().corrected()).isFalse();
        assertThat(trust.waited().orElseThrow().median()).hasMinutes(60);
    }

    @Test
    void theLastDecisionOnAProposalIsTheOneThatCountsForPrecision() {
        Judgement first = judgement(1, Verdict.ACCEPT, 1);
        Judgement reversal = new Judgement(
                USE,
                first.proposal(),
                Verdict.REJECT,
                ANNE,
                JANUARY,
                first.at().plusSeconds(60),
                seconds(30),
                90,
                0,
                false,
                true);
        Trust trust = Trust.of(List.of(reversal, first));
        assertThat(trust.precision().share()).hasValue(0);
        assertThat(trust.precision().decided()).isEqualTo(1);
        assertThat(trust.reversals()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void aHeavyAmendmentIsNotRightAndALightOneIs() {
        assertThat(judgement(1, Verdict.AMEND, 0.79).holdsRight()).isFalse();
        assertThat(judgement(1, Verdict.AMEND, 0.8).holdsRight()).isTrue();
    }

    @Test
    void secondReadingsCorrectForPeopleWhoApproveTooEasily() {
        // Synthetic: 70 % of proposals are right; first readers also approve 4 of 5 that are wrong. Fixed seed.
        Random random = new Random(20261123);
        int covered = 0;
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            List<Judgement> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                boolean right = random.nextDouble() < 0.7;
                boolean approved = right || random.nextDouble() < 0.8;
                Judgement first = judgement(i, approved ? Verdict.ACCEPT : Verdict.REJECT, approved ? 1 : 0);
                all.add(first);
                if (random.nextDouble() < 0.2) {
                    all.add(second(first, right));
                }
            }
            Precision precision = Precision.of(all);
            assertThat(precision.corrected()).isTrue();
            covered += precision.low() <= 0.7 && 0.7 <= precision.high() ? 1 : 0;
            List<Judgement> unread =
                    all.stream().filter(j -> !j.secondReading()).toList();
            assertThat(Precision.of(unread).low()).isGreaterThan(0.7);
        }
        assertThat(covered).isGreaterThanOrEqualTo(183);
    }

    @Test
    void whenAllSecondReadersAgreeTheIntervalIsThatOfTheirNumberNotOfAllDecisions() {
        List<Judgement> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(judgement(i, Verdict.ACCEPT, 1));
        }
        for (int i = 0; i < 20; i++) {
            all.add(second(all.get(i), true));
        }
        Precision precision = Precision.of(all);
        assertThat(precision.share()).hasValue(1);
        assertThat(precision.low()).isCloseTo(new Proportion(20, 20).low(), within(0.005));
        assertThat(precision.readTwice()).isEqualTo(20);
    }

    @Test
    void aMonthWithoutADecisionIsStillAPointOfTheSeries() {
        Judgement january = judgement(1, Verdict.ACCEPT, 1);
        Judgement march = new Judgement(
                USE,
                new UUID(5, 5),
                Verdict.REJECT,
                ANNE,
                JANUARY,
                Instant.parse("2026-03-31T21:59:59Z"),
                seconds(9),
                90,
                0,
                false,
                false);
        List<Trust.Period> series = Trust.byMonth(List.of(march, january), java.time.ZoneId.of("Europe/Paris"));
        assertThat(series.stream().map(Trust.Period::from))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        assertThat(series.get(1).trust().decisions()).isZero();
        assertThat(series.get(2).until()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aJudgementIsTakenFromAProposalAndItsDecision() {
        Proposal proposal = new Proposal(
                new UUID(2, 2),
                USE,
                "answer",
                "s",
                "un deux trois quatre",
                List.of(),
                new Confidence(1, ""),
                "v",
                new Energy(0, Energy.Method.CPU_TIME),
                false,
                JANUARY,
                null);
        Decision decision = new Decision(
                new UUID(3, 3),
                proposal.id(),
                proposal.fingerprint(),
                Verdict.AMEND,
                "un deux trois cinq",
                null,
                new Person(ANNE, Role.AGENT),
                JANUARY.plusSeconds(60),
                seconds(20),
                null);
        Judgement judgement = Judgement.of(proposal, decision, false);
        assertThat(judgement.words()).isEqualTo(4);
        assertThat(judgement.kept()).isEqualTo(0.75);
        assertThat(judgement.reversal()).isFalse();
    }

    @Test
    void approvalsFasterThanReadingRaiseASignAndSlowOnesDoNot() {
        assertThat(Vigilance.of(approvals(25, 90, seconds(5))).signs())
                .containsExactly(Vigilance.Sign.FASTER_THAN_READING);
        assertThat(Vigilance.of(approvals(25, 90, seconds(30))).signs()).isEmpty();
        assertThat(Vigilance.of(approvals(15, 90, seconds(1))).signs()).isEmpty();
        assertThat(Vigilance.of(approvals(25, 0, seconds(0))).tooFast().of()).isZero();
    }

    @Test
    void acceptingNearlyEverythingOverManyRaisesASign() {
        assertThat(Vigilance.of(approvals(100, 90, seconds(60))).signs())
                .containsExactly(Vigilance.Sign.ALMOST_ALWAYS_ACCEPTED);
        assertThat(Vigilance.of(approvals(99, 90, seconds(60))).signs()).isEmpty();
        List<Judgement> some = approvals(100, 90, seconds(60));
        for (int i = 0; i < 5; i++) {
            some.add(judgement(1000 + i, Verdict.REJECT, 0));
        }
        assertThat(Vigilance.of(some).signs()).isEmpty();
    }

    private static List<Judgement> approvals(int count, int words, Duration inView) {
        List<Judgement> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Judgement(
                    USE, new UUID(7, i), Verdict.ACCEPT, ANNE, JANUARY, JANUARY, inView, words, 1, false, false));
        }
        return all;
    }

    private static Judgement judgement(int proposal, Verdict verdict, double kept) {
        return new Judgement(
                USE,
                new UUID(7, proposal),
                verdict,
                ANNE,
                JANUARY,
                JANUARY.plusSeconds(3600),
                seconds(30),
                90,
                kept,
                false,
                false);
    }

    private static Judgement second(Judgement first, boolean right) {
        boolean same = first.holdsRight() == right;
        return new Judgement(
                USE,
                first.proposal(),
                right ? Verdict.ACCEPT : Verdict.REJECT,
                BRUNO,
                JANUARY,
                first.at().plusSeconds(60),
                seconds(30),
                90,
                right ? 1 : 0,
                true,
                !same);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
