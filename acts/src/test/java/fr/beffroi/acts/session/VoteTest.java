package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VoteTest {
    private static final Item A = Chamber.grant("a", 1);
    private static final Item B = Chamber.grant("b", 2);

    private static Chamber opened(Item item, int present) {
        return Chamber.with(Chamber.plan(11, item), present).item(item.id());
    }

    @Test
    void abstentions_are_no_votes_cast() {
        Outcome.Decided decided = opened(A, 9)
                .vote("a", Choice.ABSTAIN, Map.of("m1", Choice.FOR, "m2", Choice.FOR, "m3", Choice.AGAINST))
                .decided("a");
        assertThat(decided.adopted()).isTrue();
        assertThat(decided.abstentions()).isEqualTo(6);
        assertThat(decided.unanimous()).isFalse();
    }

    @Test
    void abstentions_do_not_prevent_unanimity_of_the_votes_cast() {
        assertThat(opened(A, 9)
                        .vote("a", Choice.FOR, Map.of("m9", Choice.ABSTAIN))
                        .decided("a")
                        .unanimous())
                .isTrue();
    }

    @Test
    void nothing_is_adopted_when_everybody_abstains() {
        assertThat(opened(A, 9).vote("a", Choice.ABSTAIN, Map.of()).decided("a"))
                .matches(decided -> !decided.adopted() && !decided.unanimous() && !decided.castingVote());
    }

    @Test
    void between_equals_the_chair_decides_whichever_way_they_voted() {
        Map<String, Choice> three =
                Map.of("m6", Choice.AGAINST, "m7", Choice.AGAINST, "m8", Choice.AGAINST, "m5", Choice.AGAINST);
        assertThat(opened(A, 8).vote("a", Choice.FOR, three).decided("a"))
                .matches(decided -> decided.adopted() && decided.castingVote());
        Map<String, Choice> withChair =
                Map.of("m1", Choice.AGAINST, "m7", Choice.AGAINST, "m8", Choice.AGAINST, "m5", Choice.AGAINST);
        assertThat(opened(A, 8).vote("a", Choice.FOR, withChair).decided("a"))
                .matches(decided -> !decided.adopted() && decided.castingVote());
    }

    @Test
    void a_chair_who_abstains_decides_nothing_between_equals() {
        assertThat(opened(A, 7)
                        .vote(
                                "a",
                                Choice.FOR,
                                Map.of(
                                        "m1",
                                        Choice.ABSTAIN,
                                        "m5",
                                        Choice.AGAINST,
                                        "m6",
                                        Choice.AGAINST,
                                        "m7",
                                        Choice.AGAINST))
                        .decided("a"))
                .matches(decided -> !decided.adopted() && !decided.castingVote());
    }

    @Test
    void a_secret_ballot_knows_no_casting_vote() {
        assertThat(opened(A, 8).secretAsked("a", 3).secret("a", 4, 4, 0).decided("a"))
                .matches(decided -> !decided.adopted() && !decided.castingVote() && decided.secret());
    }

    @Test
    void blank_and_null_ballots_are_no_votes_cast() {
        assertThat(opened(A, 9)
                        .secretAsked("a", 3)
                        .secret("a", 3, 2, 4)
                        .decided("a")
                        .adopted())
                .isTrue();
    }

    @Test
    void somebody_absent_cannot_vote() {
        Refusal.of(opened(A, 8).vote("a", Choice.FOR, Map.of("m9", Choice.FOR)), "vote.cannot");
    }

    @Test
    void an_interested_member_cannot_vote() {
        Refusal.of(opened(A, 8).interested("a", "m5").vote("a", Choice.FOR, Map.of("m5", Choice.FOR)), "vote.cannot");
    }

    @Test
    void everybody_who_may_vote_is_counted() {
        Chamber chamber = opened(A, 8);
        Refusal.of(
                chamber.add(new Event.Voted(chamber.tick(), "a", new Cast.Open(Map.of("m1", Choice.FOR)))),
                "vote.missing");
    }

    @Test
    void no_item_is_voted_twice() {
        Chamber chamber = opened(A, 8).vote("a");
        Refusal.of(chamber.secret("a", 1, 0, 0), "item.over");
    }

    @Test
    void an_item_is_voted_only_while_it_is_open_and_one_at_a_time() {
        Chamber chamber = Chamber.with(Chamber.plan(11, A, B), 8);
        Refusal.of(Chamber.with(Chamber.plan(11, A, B), 8).secret("a", 1, 0, 0), "item.not_open");
        Refusal.of(chamber.item("a").item("b"), "item.other_open");
    }

    @Test
    void nothing_is_voted_while_the_session_is_suspended_or_has_not_opened() {
        Chamber chamber = opened(A, 8);
        chamber.add(new Event.SessionSuspended(chamber.tick()));
        Refusal.of(chamber.secret("a", 1, 0, 0), "session.suspended");
        Refusal.of(Chamber.of(Chamber.plan(11, A)).item("a"), "session.not_open");
    }

    @Test
    void information_is_not_voted() {
        Refusal.of(opened(Item.information("a", 1, "Décisions du maire"), 8).vote("a"), "vote.information");
    }

    @Test
    void two_thirds_of_the_votes_cast_may_be_asked_for() {
        Item item = A.with(Majority.TWO_THIRDS_CAST);
        Map<String, Choice> three = Map.of("m1", Choice.AGAINST, "m2", Choice.AGAINST, "m3", Choice.AGAINST);
        assertThat(opened(item, 9).vote("a", Choice.FOR, three).decided("a").adopted())
                .isTrue();
        assertThat(opened(item, 8).vote("a", Choice.FOR, three).decided("a").adopted())
                .isFalse();
    }

    @Test
    void half_of_the_members_in_office_may_be_asked_for() {
        Item item = A.with(Majority.MEMBERS);
        assertThat(opened(item, 8)
                        .vote("a", Choice.FOR, Map.of("m1", Choice.ABSTAIN, "m2", Choice.ABSTAIN, "m3", Choice.ABSTAIN))
                        .decided("a")
                        .adopted())
                .isFalse();
        assertThat(opened(item, 8)
                        .vote("a", Choice.FOR, Map.of("m1", Choice.ABSTAIN, "m2", Choice.ABSTAIN))
                        .decided("a")
                        .adopted())
                .isTrue();
    }

    @Test
    void the_accounts_are_adopted_unless_a_majority_is_against() {
        Item accounts =
                Item.deliberation("a", 1, "Compte financier unique 2026", null).with(Majority.ACCOUNTS);
        Map<String, Choice> four =
                Map.of("m3", Choice.AGAINST, "m4", Choice.AGAINST, "m5", Choice.AGAINST, "m6", Choice.AGAINST);
        Chamber chamber = opened(accounts, 9).chair("m2", true).vote("a", Choice.FOR, four);
        assertThat(chamber.decided("a")).returns(4, Outcome.Decided::inFavour).matches(Outcome.Decided::adopted);
    }

    @Test
    void the_mayor_neither_presides_nor_votes_when_the_accounts_are_voted() {
        Item accounts =
                Item.deliberation("a", 1, "Compte financier unique 2026", null).with(Majority.ACCOUNTS);
        Chamber chamber = opened(accounts, 9);
        assertThat(chamber.alerts()).contains("chair.accounts");
        assertThat(chamber.state("a").presence().apart()).extracting(Member::id).containsExactly("m1");
        Refusal.of(chamber.vote("a"), "chair.accounts");
        assertThat(opened(accounts, 9).chair("m2", false).alerts())
                .contains("chair.not_elected")
                .doesNotContain("chair.accounts");
    }

    @Test
    void somebody_who_takes_part_presides() {
        Chamber away = opened(A, 9).leave("m1");
        assertThat(away.alerts()).contains("chair.absent");
        Refusal.of(away.vote("a"), "chair.absent");
        Chamber apart = opened(A, 9).interested("a", "m1");
        assertThat(apart.alerts()).contains("chair.apart");
        Refusal.of(apart.vote("a"), "chair.apart");
    }

    @Test
    void an_interested_member_still_in_the_room_is_pointed_out() {
        Chamber chamber = opened(A, 9);
        chamber.add(new Event.Interested(chamber.tick(), "a", "m5", Interest.PERSONAL, false));
        assertThat(chamber.alerts()).contains("interested.in_room", "interested.quorum");
        assertThat(chamber.interested("a", "m5").alerts()).doesNotContain("interested.in_room");
    }

    @Test
    void an_interested_member_is_back_for_the_next_item() {
        Chamber chamber = Chamber.with(Chamber.plan(11, A, B), 9)
                .interested("a", "m5")
                .item("a")
                .vote("a")
                .item("b")
                .vote("b");
        assertThat(chamber.decided("a").inFavour()).isEqualTo(8);
        assertThat(chamber.decided("b").inFavour()).isEqualTo(9);
    }
}
