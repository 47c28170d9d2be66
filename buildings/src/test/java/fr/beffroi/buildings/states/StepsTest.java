package fr.beffroi.buildings.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    /** Any walk through the decisions there are, each taken by who may, with all it needs; copies sent now and then. */
    @Provide
    Arbitrary<List<Integer>> walks() {
        return Arbitraries.integers().between(0, 99).list().ofMaxSize(12);
    }

    private static List<CaseFile> walk(List<Integer> choices, boolean everSends) {
        List<CaseFile> files = new ArrayList<>(List.of(CaseFile.NEW));
        for (int choice : choices) {
            CaseFile file = files.getLast();
            if (everSends && file.owesTransmission() && choice % 4 == 0) {
                files.add(file.after(new Act.Transmitted(Actor.MAYOR, DAY, null)));
            } else {
                Step step = file.steps().get(choice % file.steps().size());
                files.add(file.after(full(step)));
            }
        }
        return files;
    }

    private static Act.Decided full(Step step) {
        return new Act.Decided(step.to(), step.by().iterator().next(), "motif", "réf. 1", DAY);
    }

    @Property
    void onceAnOffenceIsRecordedNoDecisionEndsTheDutyToSendItToTheProsecutor(@ForAll("walks") List<Integer> choices) {
        boolean recorded = false;
        for (CaseFile file : walk(choices, false)) {
            recorded |= file.state() == State.RECORDED;
            assertThat(file.owesTransmission()).isEqualTo(recorded);
        }
    }

    @Property
    void theDutyEndsOnlyWhenTheDayIsTold(@ForAll("walks") List<Integer> choices) {
        CaseFile last = CaseFile.NEW;
        for (CaseFile file : walk(choices, true)) {
            if (last.owesTransmission() && !file.owesTransmission()) {
                assertThat(file.acts().getLast()).isInstanceOf(Act.Transmitted.class);
            }
            last = file;
        }
    }

    @Property
    void fromAnyStateReachedThereIsAWayBackThatAsksForItsMotive(@ForAll("walks") List<Integer> choices) {
        CaseFile file = walk(choices, true).getLast();
        if (file.state() == State.PRESUMPTION || file.state() == State.TO_VERIFY) {
            return;
        }
        assertThat(file.steps()).anyMatch(step -> step.back() && step.needs().contains(Need.MOTIVE));
    }

    @Property
    void whatIsDecidedIsNeverLost(@ForAll("walks") List<Integer> choices) {
        List<CaseFile> files = walk(choices, true);
        for (int i = 1; i < files.size(); i++) {
            List<Act> before = files.get(i - 1).acts();
            assertThat(files.get(i).acts().subList(0, before.size())).isEqualTo(before);
        }
        assertThat(CaseFile.of(files.getLast().acts()).state())
                .isEqualTo(files.getLast().state());
    }

    @Test
    void everyStateIsReachedAndOnlySwornAgentsRecordOffences() {
        Set<State> reached = EnumSet.of(State.PRESUMPTION);
        Steps.all().forEach(step -> reached.add(step.to()));
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(Steps.all())
                .filteredOn(step -> step.to() == State.RECORDED && !step.back())
                .allSatisfy(step -> {
                    assertThat(step.by()).containsExactly(Actor.SWORN_AGENT);
                    assertThat(step.needs()).contains(Need.REFERENCE, Need.DATE);
                });
    }

    @Test
    void noDecisionLeadsFromASuspicionToProceedingsWithoutAStatementOfOffence() {
        assertThat(Steps.all())
                .filteredOn(step -> step.to().isAfterRecord() && step.to() != State.RECORDED)
                .allMatch(step -> step.from().isAfterRecord());
    }

    @Test
    void whatLacksOrIsNotForThemIsSaid() {
        CaseFile toInspect = CaseFile.NEW.after(decided(State.TO_INSPECT, Actor.AGENT, null, null, null));
        assertForbidden(toInspect, decided(State.RECORDED, Actor.AGENT, null, "PV 1", DAY), "not-by.SWORN_AGENT");
        assertForbidden(toInspect, decided(State.RECORDED, Actor.SWORN_AGENT, null, " ", DAY), "needs.REFERENCE");
        assertForbidden(toInspect, decided(State.RECORDED, Actor.SWORN_AGENT, null, "PV 1", null), "needs.DATE");
        assertForbidden(toInspect, decided(State.JUDICIAL, Actor.MAYOR, "m", "r", DAY), "no-such-step");
        CaseFile recorded = toInspect.after(decided(State.RECORDED, Actor.SWORN_AGENT, null, "PV 1", DAY));
        assertForbidden(recorded, decided(State.ADMINISTRATIVE, Actor.SWORN_AGENT, null, "A 1", DAY), "not-by.MAYOR");
        assertForbidden(
                recorded, new Act.Transmitted(Actor.MAYOR, DAY.minusDays(1), null), "transmitted-before-recorded");
        assertForbidden(CaseFile.NEW, new Act.Transmitted(Actor.MAYOR, DAY, null), "nothing-to-transmit");
    }

    @Test
    void everyWordHasItsTextInBothLanguages() {
        Set<String> keys = new TreeSet<>();
        for (State state : State.values()) {
            keys.add(state.key());
            keys.add(state.key() + ".meaning");
        }
        Steps.all().forEach(step -> step.reminders().forEach(reminder -> keys.add(reminder.key())));
        for (Limitation.Rule rule : Limitation.Rule.values()) {
            keys.add(rule.key());
        }
        for (Limitation.Standing standing : Limitation.Standing.values()) {
            keys.add(standing.key());
        }
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("fr.beffroi.buildings.states.messages", locale);
            assertThat(texts.keySet()).containsAll(keys);
        }
    }

    @Property
    void limitationNeverEndsBeforeItsYearsAfterTheLastImageWithoutTheWorks(
            @ForAll @IntRange(min = 0, max = 4000) int between,
            @ForAll @IntRange(min = 0, max = 9000) int later,
            @ForAll Limitation.Rule rule) {
        LocalDate without = LocalDate.of(2010, 2, 28);
        LocalDate with = without.plusDays(between);
        Limitation limitation = Limitation.of(rule, without, with);
        LocalDate day = without.plusDays(later);
        Limitation.Standing standing = limitation.on(day);
        if (!day.isAfter(without.plusYears(rule.years()))) {
            assertThat(standing).isEqualTo(Limitation.Standing.RUNS);
        } else if (!day.isAfter(with.plusYears(rule.years()))) {
            assertThat(standing).isEqualTo(Limitation.Standing.UNCERTAIN);
        } else {
            assertThat(standing).isEqualTo(Limitation.Standing.PAST_IF_COMPLETE);
        }
    }

    @Test
    void anObjectSeenOnTheOldestImageMayBeOlder() {
        Limitation limitation = Limitation.of(Limitation.Rule.PROSECUTION, null, LocalDate.of(2024, 6, 1));
        assertThat(limitation.on(LocalDate.of(2026, 11, 26))).isEqualTo(Limitation.Standing.UNCERTAIN);
        assertThat(limitation.earliestEnd()).isEmpty();
        assertThatThrownBy(() ->
                        Limitation.of(Limitation.Rule.PROSECUTION, LocalDate.of(2024, 6, 2), LocalDate.of(2024, 6, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Act.Decided decided(
            State to, Actor by, @Nullable String motive, @Nullable String reference, @Nullable LocalDate on) {
        return new Act.Decided(to, by, motive, reference, on);
    }

    private static void assertForbidden(CaseFile file, Act act, String reason) {
        assertThatThrownBy(() -> file.after(act)).isInstanceOf(Forbidden.class).hasMessageEndingWith(reason);
    }
}
