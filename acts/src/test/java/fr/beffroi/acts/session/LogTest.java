package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogTest {
    private static final Item A = Chamber.grant("a", 1);
    private static final Item B = Chamber.grant("b", 2);
    private static final SessionPlan PLAN = Chamber.plan(11, A, B);

    @Test
    void a_session_is_not_closed_while_an_item_is_left() {
        Refusal.of(Chamber.with(PLAN, 8).item("a").vote("a").close(), "item.left");
        assertThat(Chamber.with(PLAN, 8)
                        .item("a")
                        .vote("a")
                        .postpone("b", "Dossier incomplet.")
                        .close()
                        .sitting())
                .returns(Sitting.Phase.CLOSED, Sitting::phase)
                .returns(false, Sitting::lackedQuorum);
    }

    @Test
    void nothing_but_a_late_change_comes_after_the_closing() {
        Chamber chamber = closed();
        Refusal.of(chamber.arrive("m10"), "session.closed");
        Chamber struck = closed();
        Refusal.of(struck.add(new Event.Struck(struck.tick(), 0, "Erreur.")), "session.closed");
    }

    @Test
    void a_late_change_stands_beside_what_was_noted() {
        Chamber chamber = closed();
        Sitting before = chamber.sitting();
        chamber.add(new Event.LateChange(
                chamber.tick(),
                "agent",
                "Erreur matérielle.",
                "a",
                Chamber.writing("Titre corrigé"),
                null,
                "Titre corrigé."));
        Sitting after = chamber.sitting();
        assertThat(after.getItem("a").outcome()).isEqualTo(before.getItem("a").outcome());
        assertThat(after.getItem("a").presence()).isEqualTo(before.getItem("a").presence());
        assertThat(after.events()).startsWith(before.events().toArray(Event[]::new));
        assertThat(after.lateChanges()).hasSize(1);
        assertThat(Extracts.of(after, "a", Numbering.BY_SESSION, "").title()).isEqualTo("Titre corrigé");
        assertThat(Extracts.of(before, "a", Numbering.BY_SESSION, "").title()).isEqualTo(A.title());
    }

    @Test
    void votes_miscounted_are_counted_again_by_those_who_were_there() {
        Chamber chamber = closed();
        chamber.add(recount(chamber, "a", votes(chamber, "m7", Choice.AGAINST, "m8", Choice.ABSTAIN)));
        assertThat(chamber.decided("a"))
                .returns(6, Outcome.Decided::inFavour)
                .returns(1, Outcome.Decided::against)
                .returns(1, Outcome.Decided::abstentions)
                .returns(true, Outcome.Decided::adopted);
        assertThat(Extracts.of(chamber.sitting(), "a", Numbering.BY_SESSION, "").outcome())
                .startsWith("Adopté par 6 voix pour, 1 contre");
    }

    @Test
    void a_recount_never_turns_a_result() {
        Chamber chamber = closed();
        Cast reversed = new Cast.Open(chamber.sitting().getItem("a").presence().voters().stream()
                .collect(Collectors.toMap(Member::id, one -> Choice.AGAINST)));
        Refusal.of(chamber.add(recount(chamber, "a", reversed)), "late.reverses");
    }

    @Test
    void a_recount_is_held_to_the_rules_of_the_vote() {
        Chamber chamber = closed();
        Refusal.of(chamber.add(recount(chamber, "a", new Cast.Secret(8, 0, 0, 0, 0))), "secret.no_ground");
        Chamber stranger = closed();
        Refusal.of(
                stranger.add(recount(stranger, "a", votes(stranger, "m10", Choice.FOR, "m8", Choice.FOR))),
                "vote.cannot");
        Chamber postponed = Chamber.with(PLAN, 8)
                .item("a")
                .vote("a")
                .postpone("b", "Dossier incomplet.")
                .close();
        Refusal.of(postponed.add(recount(postponed, "b", new Cast.Secret(8, 0, 0, 0, 0))), "late.no_count");
    }

    private static Event recount(Chamber chamber, String item, Cast cast) {
        return new Event.LateChange(
                chamber.tick(), "agent", "Une main mal comptée.", item, null, cast, "Voix recomptées.");
    }

    private static Cast votes(Chamber chamber, String one, Choice choice, String other, Choice second) {
        return Cast.Open.of(chamber.sitting().getItem("a").presence(), Choice.FOR, Map.of(one, choice, other, second));
    }

    @Test
    void an_open_session_knows_no_late_change() {
        Chamber chamber = Chamber.with(PLAN, 8);
        Refusal.of(
                chamber.add(new Event.LateChange(chamber.tick(), "agent", "Motif.", null, null, null, "Rien.")),
                "late.open");
    }

    @Test
    void an_event_entered_by_mistake_is_struck_and_stays_in_the_list() {
        Chamber chamber = Chamber.with(PLAN, 8).leave("m8");
        int mistake = chamber.events().size() - 1;
        chamber.add(new Event.Struck(chamber.tick(), mistake, "Le membre est resté."));
        Sitting sitting = chamber.sitting();
        assertThat(sitting.presence().present()).hasSize(8);
        assertThat(sitting.events()).hasSize(mistake + 2);
        assertThat(sitting.countedEvents()).noneMatch(Event.Left.class::isInstance);
        Refusal.of(chamber.add(new Event.Struck(chamber.tick(), mistake, "Encore.")), "struck.twice");
    }

    @Test
    void an_event_on_which_later_ones_rest_cannot_be_struck() {
        Chamber chamber = Chamber.with(PLAN, 6).item("a").vote("a");
        chamber.add(new Event.Struck(chamber.tick(), 5, "Erreur."));
        assertThatThrownBy(chamber::sitting)
                .isInstanceOfSatisfying(
                        NotPossible.class, refused -> assertThat(refused.key()).isEqualTo("quorum.lacking"));
    }

    @Test
    void nothing_that_comes_later_can_be_struck() {
        Chamber chamber = Chamber.with(PLAN, 8);
        Refusal.of(chamber.add(new Event.Struck(chamber.tick(), 99, "Erreur.")), "struck.unknown");
    }

    @Test
    void people_and_items_that_are_not_known_are_refused() {
        Refusal.of(Chamber.with(PLAN, 8).arrive("nobody"), "member.unknown");
        Refusal.of(Chamber.with(PLAN, 8).item("nothing"), "item.unknown");
    }

    @Test
    void nobody_arrives_twice_nor_leaves_without_being_there() {
        Refusal.of(Chamber.with(PLAN, 8).arrive("m8"), "member.there");
        Refusal.of(Chamber.with(PLAN, 8).leave("m9"), "member.absent");
    }

    @Test
    void the_secretary_is_a_member_who_is_there() {
        Refusal.of(Chamber.with(PLAN, 8).secretary("m9"), "member.absent");
        Chamber nobody = Chamber.of(PLAN).arrive("m1").open("m1");
        assertThat(nobody.alerts()).contains("secretary.missing");
        assertThat(nobody.secretary("m1").alerts()).doesNotContain("secretary.missing");
    }

    @Test
    void the_assembly_rules_on_an_emergency() {
        SessionPlan urgent = new SessionPlan(
                PLAN.issuer(),
                PLAN.population(),
                PLAN.startsAt(),
                PLAN.place(),
                LocalDate.of(2026, 10, 12),
                true,
                false,
                false,
                PLAN.roster(),
                PLAN.items());
        Chamber chamber = Chamber.with(urgent, 8);
        assertThat(chamber.alerts()).contains("emergency.unruled").doesNotContain("convocation.too_short");
        chamber.add(new Event.EmergencyRuled(chamber.tick(), true));
        assertThat(chamber.alerts()).doesNotContain("emergency.unruled");
        Chamber calm = Chamber.with(PLAN, 8);
        Refusal.of(calm.add(new Event.EmergencyRuled(calm.tick(), true)), "emergency.none");
    }

    @Test
    void an_amendment_changes_the_text_before_the_vote() {
        Chamber chamber = Chamber.with(PLAN, 8).item("a");
        chamber.add(new Event.Amended(chamber.tick(), "a", Chamber.writing("Objet amendé"), "Montant réduit."));
        chamber.vote("a", Choice.FOR, Map.of());
        assertThat(chamber.state("a").writing()).isEqualTo(Chamber.writing("Objet amendé"));
    }

    private static Chamber closed() {
        return Chamber.with(PLAN, 8).item("a").vote("a").item("b").vote("b").close();
    }
}
