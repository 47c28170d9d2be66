package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuorumTest {
    private static final Item A = Chamber.grant("a", 1);
    private static final Item B = Chamber.grant("b", 2);

    @Test
    void more_than_half_of_the_members_in_office_must_be_present() {
        assertThat(new Quorum(19, 10, true)).matches(Quorum::met).returns(10, Quorum::required);
        assertThat(new Quorum(10, 5, true)).matches(quorum -> !quorum.met()).returns(6, Quorum::required);
        assertThat(new Quorum(11, 6, true)).matches(Quorum::met);
    }

    @Test
    void proxies_do_not_count_for_the_quorum() {
        Chamber chamber = Chamber.with(Chamber.plan(11, A), 5)
                .proxy("m6", "m1")
                .proxy("m7", "m2")
                .item("a");
        Refusal.of(chamber, "quorum.lacking");
    }

    @Test
    void it_is_verified_when_each_item_is_opened() {
        Chamber chamber = Chamber.with(Chamber.plan(11, A, B), 6).item("a").vote("a");
        assertThat(chamber.state("a").status()).isEqualTo(ItemStatus.ADOPTED);
        Refusal.of(chamber.leave("m6").item("b"), "quorum.lacking");
    }

    @Test
    void nothing_is_voted_once_it_is_lost() {
        Chamber chamber = Chamber.with(Chamber.plan(11, A), 6).item("a");
        Event vote = new Event.Voted(
                chamber.tick(), "a", Cast.Open.of(chamber.state("a").presence(), Choice.FOR, Map.of()));
        Refusal.of(chamber.leave("m6").add(vote), "quorum.lacking");
    }

    @Test
    void what_is_only_told_needs_none() {
        Chamber chamber = Chamber.with(Chamber.plan(11, Item.information("a", 1, "Décisions du maire")), 3)
                .item("a")
                .add(new Event.TookNote(Chamber.DAY.atTime(20, 0), "a"));
        assertThat(chamber.state("a").status()).isEqualTo(ItemStatus.NOTED);
    }

    @Test
    void an_interested_member_is_not_counted_as_present() {
        Chamber chamber =
                Chamber.with(Chamber.plan(11, A), 6).interested("a", "m6").item("a");
        Refusal.of(chamber, "quorum.lacking");
    }

    @Test
    void a_representative_in_the_body_concerned_is_not_counted_as_in_office_either() {
        Chamber chamber = Chamber.with(Chamber.plan(11, A), 6)
                .add(new Event.Interested(Chamber.DAY.atTime(20, 0), "a", "m5", Interest.REPRESENTATIVE, true))
                .add(new Event.Interested(Chamber.DAY.atTime(20, 0), "a", "m11", Interest.REPRESENTATIVE, true))
                .item("a")
                .vote("a");
        assertThat(chamber.state("a").presence().quorum()).isEqualTo(new Quorum(9, 5, true));
        assertThat(chamber.state("a").status()).isEqualTo(ItemStatus.ADOPTED);
    }

    @Test
    void the_checks_do_not_hold_against_an_act_that_representatives_are_not_counted_as_in_office() {
        Chamber chamber = Chamber.with(Chamber.plan(11, A), 6)
                .add(new Event.Interested(Chamber.DAY.atTime(20, 0), "a", "m5", Interest.REPRESENTATIVE, true))
                .add(new Event.Interested(Chamber.DAY.atTime(20, 0), "a", "m11", Interest.REPRESENTATIVE, true))
                .item("a")
                .vote("a");
        Case one = new Case(
                ExtractAct.of(Extracts.of(chamber.sitting(), "a", Numbering.BY_SESSION, "")),
                Extracts.collectivity(chamber.sitting().plan()),
                Extracts.file(chamber.sitting(), "a"),
                Law.none(),
                Chamber.DAY);
        assertThat(Checks.all().check(one).findings())
                .filteredOn(finding -> finding.severity() == Severity.BLOCKING)
                .isEmpty();
    }

    @Test
    void a_second_convocation_three_clear_days_later_needs_none_for_what_was_carried_over() {
        SessionPlan plan = Chamber.plan(11, A.carriedOver(1), B);
        Chamber chamber = Chamber.with(Chamber.second(plan, LocalDate.of(2026, 10, 10)), 3)
                .item("a")
                .vote("a");
        assertThat(chamber.state("a").status()).isEqualTo(ItemStatus.ADOPTED);
        Refusal.of(chamber.item("b"), "quorum.lacking");
    }

    @Test
    void a_second_convocation_that_comes_too_soon_still_needs_it() {
        SessionPlan plan = Chamber.second(Chamber.plan(11, A.carriedOver(1)), LocalDate.of(2026, 10, 11));
        Chamber chamber = Chamber.with(plan, 3);
        assertThat(chamber.alerts()).contains("convocation.too_short");
        Refusal.of(chamber.item("a"), "quorum.lacking");
    }

    @Test
    void somebody_is_warned_while_it_hangs_on_one_member() {
        assertThat(Chamber.with(Chamber.plan(11, A), 7).alerts()).doesNotContain("quorum.thin");
        Sitting thin = Chamber.with(Chamber.plan(11, A), 6).sitting();
        assertThat(thin.alerts())
                .filteredOn(alert -> alert.key().equals("quorum.thin"))
                .singleElement()
                .satisfies(alert -> assertThat(new SessionTexts(Locale.FRENCH).message(alert))
                        .isEqualTo("Le quorum tient à 1 membre près : 6 présents pour 6 requis."));
    }

    @Test
    void once_lost_the_rest_is_postponed_and_carried_over_to_a_second_convocation() {
        Chamber chamber =
                Chamber.with(Chamber.plan(11, A, B), 6).item("a").vote("a").leave("m6");
        Alert lost = chamber.sitting().alerts().getFirst();
        assertThat(lost.key()).isEqualTo("quorum.lost");
        assertThat(lost.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(new SessionTexts(Locale.FRENCH).message(lost))
                .contains("5 présents pour 6 requis", "Il reste 1 point à reporter", "18 octobre 2026");

        Sitting closed = chamber.postpone("b", "Quorum perdu.").close().sitting();
        assertThat(closed.lackedQuorum()).isTrue();
        assertThat(closed.alerts()).extracting(Alert::key).containsExactly("quorum.reconvene");
        SessionPlan next = closed.secondConvocation(LocalDate.of(2026, 10, 18).atTime(19, 0), Chamber.DAY);
        assertThat(next.items()).extracting(Item::id).isEqualTo(List.of("b"));
        assertThat(next.items().getFirst().carriedOver()).isTrue();
        assertThat(ConvocationTime.respected(next)).isTrue();
    }
}
