package fr.beffroi.oversight.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UseTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final Motive MOTIVE =
            new Motive("Vote du conseil", new Motive.Vote(LocalDate.of(2026, 11, 20), "2026-11-07"));

    @Property
    void onlyAnEluOpensResumesAndCloses(@ForAll UseState from, @ForAll UseState to, @ForAll Role role) {
        if (allowed(from, to, role) && to != UseState.SUSPENDED) {
            assertThat(role).isEqualTo(Role.ELU);
        }
    }

    @Property
    void onlyAnOpenUseIsSuspendedAndOnlyByThoseWhoMay(@ForAll UseState from, @ForAll Role role) {
        boolean mayStop = Set.of(Role.ELU, Role.DPO, Role.ADMINISTRATOR).contains(role);
        boolean confirms = from == UseState.SUSPENDED && role == Role.ELU;
        assertThat(allowed(from, UseState.SUSPENDED, role)).isEqualTo((from == UseState.OPEN && mayStop) || confirms);
    }

    @Property
    void aSuspensionIsProvisionalUnlessAnEluMadeIt(@ForAll Role role) {
        if (allowed(UseState.OPEN, UseState.SUSPENDED, role)) {
            UseChange change = use(UseState.OPEN).change(UseState.SUSPENDED, person(role), MOTIVE, AT);
            assertThat(change.provisional()).isEqualTo(role != Role.ELU);
        }
    }

    @Property
    void aSpentBudgetSuspendsAnOpenUseForTheTimeBeingAndOnlyIfAnEluSetIt(@ForAll UseState from, @ForAll Role role) {
        if (from != UseState.OPEN || role != Role.ELU) {
            assertThatThrownBy(() -> use(from).overspent(person(role), MOTIVE, AT))
                    .isInstanceOf(NotAllowed.class);
            return;
        }
        UseChange change = use(from).overspent(person(role), MOTIVE, AT);
        assertThat(change).isEqualTo(new UseChange(from, UseState.SUSPENDED, person(role), MOTIVE, AT, true, true));
        Use suspended = use(from).after(change);
        assertThatThrownBy(suspended::requireOpen).isInstanceOf(NotAllowed.class);
        assertThat(suspended.change(UseState.OPEN, person(Role.ELU), MOTIVE, AT).provisional())
                .isFalse();
        assertThatThrownBy(() -> suspended.change(UseState.OPEN, person(Role.DPO), MOTIVE, AT))
                .as("only an élu resumes")
                .isInstanceOf(NotAllowed.class);
    }

    @Property
    void aClosedUseStaysClosedWhoeverAsks(@ForAll UseState to, @ForAll Role role) {
        assertThat(allowed(UseState.CLOSED, to, role)).isFalse();
    }

    @Property
    void anEluClosesFromAnyStateThatIsNotClosed(@ForAll UseState from) {
        assertThat(allowed(from, UseState.CLOSED, Role.ELU)).isEqualTo(from != UseState.CLOSED);
    }

    @Property
    void noUseGoesBackToBeingProposed(@ForAll UseState from, @ForAll Role role) {
        assertThat(allowed(from, UseState.PROPOSED, role)).isFalse();
    }

    @Property
    void whateverIsAskedTheUseIsOnlyEverOpenByAnElusLastWord(@ForAll("askedInTurn") List<Asked> asked) {
        Use use = use(UseState.PROPOSED);
        Role lastWord = null;
        for (Asked a : asked) {
            try {
                UseChange change = use.change(a.to(), person(a.by()), MOTIVE, AT);
                assertThat(change.from()).isEqualTo(use.state());
                use = use.after(change);
                lastWord = a.by();
            } catch (NotAllowed e) {
                assertThat(e.key()).startsWith("use.");
            }
        }
        if (use.state() == UseState.OPEN) {
            assertThat(lastWord).isEqualTo(Role.ELU);
        }
    }

    record Asked(UseState to, Role by) {}

    @Provide
    Arbitrary<List<Asked>> askedInTurn() {
        return Combinators.combine(Arbitraries.of(UseState.class), Arbitraries.of(Role.class))
                .as(Asked::new)
                .list()
                .ofMaxSize(12);
    }

    @Test
    void aUseOfProhibitedRiskIsNeverOpened() {
        Use use = new Use(new UUID(0, 1), "x", "x", "p", "b", "r", RiskClass.PROHIBITED, UseState.PROPOSED, 0);
        NotAllowed refusal =
                catchThrowableOfType(NotAllowed.class, () -> use.change(UseState.OPEN, person(Role.ELU), MOTIVE, AT));
        assertThat(refusal.key()).isEqualTo("use.prohibited");
    }

    @Test
    void onlyAnOpenUseRuns() {
        use(UseState.OPEN).requireOpen();
        for (UseState state : List.of(UseState.PROPOSED, UseState.SUSPENDED, UseState.CLOSED)) {
            assertThatThrownBy(() -> use(state).requireOpen()).hasMessageStartingWith("use.not_open");
        }
    }

    @Test
    void aUseThatDoesNotSayWhatItIsForOnWhatBasisAndWhoAnswersForItIsRefused() {
        assertThatThrownBy(() -> said("", "s", "p", "b", "r", 0)).hasMessage("use.key");
        assertThatThrownBy(() -> said("Réponses", "s", "p", "b", "r", 0)).hasMessage("use.key");
        assertThatThrownBy(() -> said("k", " ", "p", "b", "r", 0)).hasMessage("use.service");
        assertThatThrownBy(() -> said("k", "s", "", "b", "r", 0)).hasMessage("use.purpose");
        assertThatThrownBy(() -> said("k", "s", "p", "\t", "r", 0)).hasMessage("use.legal_basis");
        assertThatThrownBy(() -> said("k", "s", "p", "b", "", 0)).hasMessage("use.responsible");
        for (double rate : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> said("k", "s", "p", "b", "r", rate)).hasMessage("use.second_reading_rate");
        }
    }

    @Test
    void aMotiveIsNeverBlankAndAVoteHasItsNumber() {
        assertThatThrownBy(() -> new Motive(" ", null)).hasMessage("motive.blank");
        assertThatThrownBy(() -> new Motive.Vote(LocalDate.of(2026, 1, 1), "")).hasMessage("motive.vote_number");
    }

    private static boolean allowed(UseState from, UseState to, Role role) {
        try {
            UseChange change = use(from).change(to, person(role), MOTIVE, AT);
            assertThat(change).isEqualTo(new UseChange(from, to, person(role), MOTIVE, AT, change.provisional()));
            return true;
        } catch (NotAllowed e) {
            return false;
        }
    }

    private static Use said(String key, String service, String purpose, String basis, String responsible, double rate) {
        return new Use(
                new UUID(0, 1), key, service, purpose, basis, responsible, RiskClass.MINIMAL, UseState.PROPOSED, rate);
    }

    private static Use use(UseState state) {
        return new Use(new UUID(0, 1), "answers", "answers", "p", "b", "r", RiskClass.TRANSPARENCY, state, 0.1);
    }

    private static Person person(Role role) {
        return new Person(new UUID(1, role.ordinal()), role);
    }
}
