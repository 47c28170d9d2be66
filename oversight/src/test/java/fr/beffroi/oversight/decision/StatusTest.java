package fr.beffroi.oversight.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final Predicate<Decision> NONE = decision -> false;
    private static final Predicate<Decision> ALL = decision -> true;
    private static final Person ANNE = new Person(new UUID(1, 1), Role.AGENT);
    private static final Person BRUNO = new Person(new UUID(1, 2), Role.HEAD_OF_SERVICE);

    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void withoutADecisionAProposalIsPending() {
        assertThat(Status.of(List.of(), NONE, false)).isEqualTo(Status.PENDING);
    }

    @Test
    void aVerdictThatIsNotDrawnIsFinal() {
        assertThat(after(NONE, decision(Verdict.ACCEPT, ANNE, null))).isEqualTo(Status.ACCEPTED);
        assertThat(Status.of(List.of(decision(Verdict.AMEND, ANNE, null)), NONE, false))
                .isEqualTo(Status.AMENDED);
        assertThat(Status.of(List.of(decision(Verdict.REJECT, ANNE, null)), NONE, false))
                .isEqualTo(Status.REJECTED);
    }

    @Test
    void aDeferralLeavesTheProposalOpenToAFirstDecisionAndIsNeverDrawn() {
        assertThat(after(ALL, decision(Verdict.DEFER, ANNE, null))).isEqualTo(Status.DEFERRED);
        assertThat(after(ALL, decision(Verdict.DEFER, ANNE, null))).isEqualTo(Status.DEFERRED);
        assertThat(after(NONE, decision(Verdict.ACCEPT, ANNE, null))).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aDrawnVerdictWaitsForAnotherPersonWhoConfirmsIt() {
        assertThat(after(ALL, decision(Verdict.ACCEPT, ANNE, null))).isEqualTo(Status.AWAITING_SECOND_READING);
        assertRefused("decision.second_reader_is_first", ALL, decision(Verdict.ACCEPT, ANNE, null));
        assertThat(after(ALL, decision(Verdict.ACCEPT, BRUNO, null))).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aSecondReaderWhoDecidesOtherwiseReversesTheFirst() {
        Decision first = decision(Verdict.ACCEPT, ANNE, null);
        after(ALL, first);
        assertRefused("decision.second_reading_must_reverse", ALL, decision(Verdict.REJECT, BRUNO, null));
        assertRefused("decision.reverses_another", ALL, decision(Verdict.REJECT, BRUNO, UUID.randomUUID()));
        assertThat(after(ALL, decision(Verdict.REJECT, BRUNO, first.id()))).isEqualTo(Status.REJECTED);
    }

    @Test
    void aSecondReaderWhoAmendsAnotherWayDecidesOtherwise() {
        Decision first = amendment("un", ANNE, null);
        after(ALL, first);
        assertRefused("decision.second_reading_must_reverse", ALL, amendment("deux", BRUNO, null));
        assertRefused("decision.changes_nothing", ALL, amendment("un", BRUNO, first.id()));
        assertThat(after(ALL, amendment("un", BRUNO, null))).isEqualTo(Status.AMENDED);
    }

    @Test
    void aSecondReaderMayDeferAndTheProposalGoesOnWaiting() {
        Decision first = decision(Verdict.ACCEPT, ANNE, null);
        after(ALL, first);
        assertThat(after(ALL, decision(Verdict.DEFER, BRUNO, null))).isEqualTo(Status.AWAITING_SECOND_READING);
        assertRefused("decision.second_reader_is_first", ALL, decision(Verdict.ACCEPT, ANNE, null));
        assertThat(after(ALL, decision(Verdict.REJECT, BRUNO, first.id()))).isEqualTo(Status.REJECTED);
    }

    @Test
    void aFinalDecisionIsOnlyReversedNeverOverwritten() {
        Decision first = decision(Verdict.ACCEPT, ANNE, null);
        after(NONE, first);
        assertRefused("decision.already_decided", NONE, decision(Verdict.REJECT, BRUNO, null));
        assertRefused("decision.changes_nothing", NONE, decision(Verdict.ACCEPT, BRUNO, first.id()));
        Decision second = decision(Verdict.REJECT, ANNE, first.id());
        assertThat(after(NONE, second)).isEqualTo(Status.REJECTED);
        assertRefused("decision.reverses_another", NONE, decision(Verdict.ACCEPT, ANNE, first.id()));
        assertThat(after(NONE, decision(Verdict.ACCEPT, ANNE, second.id()))).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aReversalMayBeDrawnAndMayReopen() {
        Decision first = decision(Verdict.ACCEPT, ANNE, null);
        after(NONE, first);
        Decision second = decision(Verdict.REJECT, ANNE, first.id());
        assertThat(Status.of(List.of(first, second), second::equals, false)).isEqualTo(Status.AWAITING_SECOND_READING);
        assertThat(after(NONE, decision(Verdict.DEFER, ANNE, first.id()))).isEqualTo(Status.DEFERRED);
        assertRefused("decision.nothing_to_reverse", NONE, decision(Verdict.ACCEPT, ANNE, first.id()));
        assertThat(after(NONE, decision(Verdict.ACCEPT, ANNE, null))).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aProposalIsReplacedOnlyWhileNothingWasDecided() {
        assertThat(Status.of(List.of(decision(Verdict.DEFER, ANNE, null)), NONE, true))
                .isEqualTo(Status.REPLACED);
        NotAllowed refusal = catchThrowableOfType(
                NotAllowed.class, () -> Status.of(List.of(decision(Verdict.ACCEPT, ANNE, null)), NONE, true));
        assertThat(refusal.key()).isEqualTo("decision.already_decided");
    }

    @Property
    void whateverIsTriedAFinalStatusIsThatOfTheLastDecisionAndADrawnOneHadTwoReaders(
            @ForAll @Size(max = 12) List<@IntRange(max = 31) Integer> tries) {
        List<Decision> taken = new ArrayList<>();
        for (int t : tries) {
            Decision last = taken.isEmpty() ? null : taken.getLast();
            Person by = (t & 4) == 0 ? ANNE : BRUNO;
            UUID reverses = (t & 8) == 0 || last == null ? null : last.id();
            List<Decision> more = new ArrayList<>(taken);
            more.add(decision(Verdict.values()[t & 3], by, reverses));
            try {
                Status.of(more, ALL, false);
                taken = more;
            } catch (NotAllowed e) {
                assertThat(e.key()).startsWith("decision.");
            }
        }
        Status status = Status.of(taken, ALL, false);
        if (status.isFinal()) {
            assertThat(taken.stream().map(Decision::by).distinct()).hasSize(2);
            assertThat(status)
                    .isEqualTo(Status.of(
                            List.of(new Decision(
                                    UUID.randomUUID(),
                                    new UUID(0, 0),
                                    "f",
                                    taken.getLast().verdict(),
                                    taken.getLast().amended(),
                                    "m",
                                    ANNE,
                                    Instant.EPOCH,
                                    Duration.ZERO,
                                    null)),
                            NONE,
                            false));
        }
    }

    private Status after(Predicate<Decision> drawn, Decision next) {
        decisions.add(next);
        return Status.of(decisions, drawn, false);
    }

    private void assertRefused(String key, Predicate<Decision> drawn, Decision next) {
        List<Decision> more = new ArrayList<>(decisions);
        more.add(next);
        NotAllowed refusal = catchThrowableOfType(NotAllowed.class, () -> Status.of(more, drawn, false));
        assertThat(refusal).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
    }

    private static Decision amendment(String content, Person by, @Nullable UUID reverses) {
        return new Decision(
                UUID.randomUUID(),
                new UUID(0, 0),
                "f",
                Verdict.AMEND,
                content,
                "motif",
                by,
                Instant.EPOCH,
                Duration.ZERO,
                reverses);
    }

    private static Decision decision(Verdict verdict, Person by, @Nullable UUID reverses) {
        String amended = verdict == Verdict.AMEND ? "texte" : null;
        return new Decision(
                UUID.randomUUID(),
                new UUID(0, 0),
                "f",
                verdict,
                amended,
                "motif",
                by,
                Instant.EPOCH,
                Duration.ZERO,
                reverses);
    }
}
