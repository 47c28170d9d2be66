package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private static final Item A = Chamber.grant("a", 1);
    private static final SessionPlan PLAN = Chamber.plan(11, A);

    @Test
    void a_holder_votes_for_themselves_and_for_the_giver() {
        Chamber chamber = Chamber.with(PLAN, 8).proxy("m9", "m3").item("a");
        Presence presence = chamber.state("a").presence();
        assertThat(presence.votes())
                .containsEntry("m3", 2)
                .containsEntry("m4", 1)
                .doesNotContainKey("m9");
        assertThat(presence.possibleVotes()).isEqualTo(9);
        assertThat(chamber.vote("a", Choice.FOR, Map.of("m9", Choice.AGAINST)).decided("a"))
                .returns(8, Outcome.Decided::inFavour)
                .returns(1, Outcome.Decided::against);
    }

    @Test
    void nobody_holds_two() {
        Refusal.of(Chamber.with(PLAN, 8).proxy("m9", "m3").proxy("m10", "m3"), "proxy.second");
    }

    @Test
    void nobody_gives_two() {
        Refusal.of(Chamber.with(PLAN, 8).proxy("m9", "m3").proxy("m9", "m4"), "proxy.given");
    }

    @Test
    void nobody_gives_one_to_themselves() {
        Refusal.of(Chamber.with(PLAN, 8).proxy("m9", "m9"), "proxy.self");
    }

    @Test
    void who_is_present_votes_in_person() {
        Refusal.of(Chamber.with(PLAN, 8).proxy("m8", "m3"), "proxy.giver_there");
    }

    @Test
    void it_ends_when_its_giver_arrives_and_does_not_come_back() {
        Chamber chamber = Chamber.with(PLAN, 8).proxy("m9", "m3").arrive("m9");
        assertThat(chamber.sitting().presence().represented()).isEmpty();
        assertThat(chamber.sitting().presence().possibleVotes()).isEqualTo(9);
        assertThat(chamber.leave("m9").sitting().presence().represented()).isEmpty();
        assertThat(chamber.proxy("m9", "m4").sitting().presence().represented()).hasSize(1);
    }

    @Test
    void it_does_not_count_while_its_holder_is_away() {
        Chamber chamber = Chamber.with(PLAN, 8).proxy("m9", "m3").leave("m3");
        assertThat(chamber.sitting().presence().represented()).isEmpty();
        assertThat(chamber.alerts()).contains("proxy.holder_absent");
        chamber.arrive("m3");
        assertThat(chamber.sitting().presence().represented()).hasSize(1);
        assertThat(chamber.alerts()).doesNotContain("proxy.holder_absent");
    }

    @Test
    void its_giver_can_revoke_it_once() {
        Chamber chamber =
                Chamber.with(PLAN, 8).proxy("m9", "m3").add(new Event.ProxyEnded(Chamber.DAY.atTime(20, 0), "m9"));
        assertThat(chamber.sitting().presence().represented()).isEmpty();
        Refusal.of(chamber.add(new Event.ProxyEnded(Chamber.DAY.atTime(20, 1), "m9")), "proxy.none");
    }

    @Test
    void it_does_not_count_for_an_item_in_which_its_holder_is_interested() {
        Chamber chamber = Chamber.with(PLAN, 8).proxy("m9", "m3").interested("a", "m3");
        assertThat(chamber.state("a").presence().represented()).isEmpty();
        assertThat(chamber.state("a").presence().absent())
                .extracting(Member::id)
                .contains("m9");
        assertThat(chamber.sitting().presence().represented()).hasSize(1);
    }

    @Test
    void it_does_not_count_for_an_item_in_which_its_giver_is_interested() {
        Chamber chamber = Chamber.with(PLAN, 8).proxy("m9", "m3").interested("a", "m9");
        assertThat(chamber.state("a").presence().represented()).isEmpty();
    }
}
