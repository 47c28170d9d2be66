package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BallotTest {
    private static final Item A = Chamber.grant("a", 1);
    private static final Item DELEGATE =
            Item.election("e", 1, "Désignation d’un délégué au syndicat", Secrecy.UNLESS_WAIVED);
    private static final Item MAYOR = Item.election("e", 1, "Élection du maire", Secrecy.ALWAYS);

    private static Chamber opened(Item item) {
        return Chamber.with(Chamber.plan(11, item), 9).item(item.id());
    }

    @Test
    void a_third_of_those_present_have_a_secret_ballot() {
        assertThat(opened(A).secretAsked("a", 3).state("a").secret()).isTrue();
        Refusal.of(opened(A).secretAsked("a", 3).vote("a"), "ballot.secret");
    }

    @Test
    void fewer_do_not() {
        Chamber chamber = opened(A).secretAsked("a", 2);
        assertThat(chamber.alerts()).contains("ballot.secret_short");
        assertThat(chamber.vote("a").decided("a").secret()).isFalse();
        Refusal.of(opened(A).secretAsked("a", 2).secret("a", 9, 0, 0), "secret.no_ground");
    }

    @Test
    void no_more_can_ask_than_are_present() {
        Refusal.of(opened(A).secretAsked("a", 10), "asked.too_many");
    }

    @Test
    void a_quarter_of_those_present_have_a_public_ballot_and_the_secret_prevails() {
        Chamber chamber = opened(A);
        chamber.add(new Event.PublicBallotAsked(chamber.tick(), "a", 3));
        assertThat(chamber.alerts()).contains("ballot.public");
        assertThat(chamber.secretAsked("a", 3).alerts()).contains("ballot.both").doesNotContain("ballot.public");
    }

    @Test
    void no_more_ballots_are_counted_than_there_are_votes() {
        Refusal.of(opened(A).secretAsked("a", 3).secret("a", 9, 0, 1), "vote.too_many");
        Chamber chamber = opened(MAYOR);
        Refusal.of(chamber.round("e", 1, chamber.tally("m2", 9)), "vote.too_many");
    }

    @Test
    void the_absolute_majority_elects_in_the_first_two_rounds() {
        Chamber chamber = opened(MAYOR);
        chamber.round("e", 0, chamber.tally("m2", 4), chamber.tally("m3", 4), chamber.tally("m4", 1));
        assertThat(chamber.state("e").status()).isEqualTo(ItemStatus.OPEN);
        chamber.round("e", 1, chamber.tally("m2", 4), chamber.tally("m3", 4));
        assertThat(chamber.state("e").status())
                .as("four of eight is no majority")
                .isEqualTo(ItemStatus.OPEN);
        assertThat(chamber.alerts()).contains("ballot.third_round");
    }

    @Test
    void blank_ballots_do_not_raise_the_majority() {
        Chamber chamber = opened(MAYOR);
        chamber.round("e", 3, chamber.tally("m2", 4), chamber.tally("m3", 2));
        assertThat(elected(chamber)).returns(1, Outcome.Elected::round);
        assertThat(elected(chamber).winner().members()).containsExactly("m2");
    }

    @Test
    void a_relative_majority_elects_in_the_third() {
        Chamber chamber = opened(MAYOR);
        for (int i = 0; i < 3; i++) {
            chamber.round("e", 0, chamber.tally("m2", 4), chamber.tally("m3", 3), chamber.tally("m4", 2));
        }
        assertThat(elected(chamber)).returns(3, Outcome.Elected::round).returns(false, Outcome.Elected::byAge);
    }

    @Test
    void between_equals_of_the_third_round_the_eldest_is_elected() {
        Chamber chamber = opened(MAYOR);
        for (int i = 0; i < 3; i++) {
            chamber.round("e", 1, chamber.tally("m5", 4), chamber.tally("m3", 4));
        }
        assertThat(elected(chamber)).returns(true, Outcome.Elected::byAge);
        assertThat(elected(chamber).winner().members()).containsExactly("m3");
    }

    @Test
    void between_equal_lists_the_higher_mean_age_decides() {
        Chamber chamber = opened(MAYOR);
        Tally young = new Tally("Liste A", List.of("m2", "m9"), null, 4);
        Tally old = new Tally("Liste B", List.of("m3", "m4"), null, 4);
        for (int i = 0; i < 3; i++) {
            chamber.round("e", 1, young, old);
        }
        assertThat(elected(chamber).winner()).isEqualTo(old);
    }

    @Test
    void an_unknown_age_cannot_decide() {
        Chamber chamber = opened(DELEGATE);
        Tally known = new Tally("Mme Une", List.of(), LocalDate.of(1970, 1, 1), 4);
        Tally unknown = new Tally("M. Autre", List.of(), null, 4);
        chamber.round("e", 0, known, unknown).round("e", 0, known, unknown);
        Refusal.of(chamber.round("e", 0, known, unknown), "round.age");
    }

    @Test
    void where_ages_are_unknown_the_assembly_says_who_is_the_eldest() {
        Tally lists = new Tally("Liste A", List.of(), null, 4);
        Tally others = new Tally("Liste B", List.of(), null, 4);
        Chamber chamber = opened(DELEGATE).round("e", 0, lists, others).round("e", 0, lists, others);
        chamber.add(third(chamber, "Liste B", lists, others));
        assertThat(elected(chamber)).returns(others, Outcome.Elected::winner).returns(true, Outcome.Elected::byAge);
    }

    @Test
    void nobody_is_said_the_eldest_against_the_dates_nor_without_a_tie() {
        Chamber known = opened(MAYOR);
        Tally older = known.tally("m3", 4);
        Tally younger = known.tally("m5", 4);
        known.round("e", 1, younger, older).round("e", 1, younger, older);
        Refusal.of(known.add(third(known, younger.candidate(), younger, older)), "round.not_eldest");
        Chamber stranger = opened(MAYOR).round("e", 1, younger, older).round("e", 1, younger, older);
        Refusal.of(stranger.add(third(stranger, "Personne", younger, older)), "round.eldest_unknown");
        Chamber first = opened(MAYOR);
        Refusal.of(first.add(third(first, older.candidate(), younger, older)), "round.no_tie");
    }

    @Test
    void whoIsKnownToBeYoungerIsNotSaidTheEldest() {
        Tally unknown = new Tally("Liste A", List.of(), null, 3);
        Chamber chamber = opened(MAYOR);
        Tally older = chamber.tally("m3", 3);
        Tally younger = chamber.tally("m5", 3);
        chamber.round("e", 0, unknown, older, younger).round("e", 0, unknown, older, younger);
        Refusal.of(chamber.add(third(chamber, younger.candidate(), unknown, older, younger)), "round.older_known");
        Chamber again = opened(MAYOR).round("e", 0, unknown, older, younger).round("e", 0, unknown, older, younger);
        again.add(third(again, "Liste A", unknown, older, younger));
        assertThat(elected(again).winner()).isEqualTo(unknown);
    }

    private static Event third(Chamber chamber, String eldest, Tally... tallies) {
        return new Event.RoundHeld(chamber.tick(), "e", true, List.of(tallies), 0, 0, 0, eldest);
    }

    @Test
    void there_is_no_fourth_round() {
        Chamber chamber = opened(MAYOR);
        for (int i = 0; i < 3; i++) {
            chamber.round("e", 9);
        }
        assertThat(chamber.state("e").status()).isEqualTo(ItemStatus.OPEN);
        Refusal.of(chamber.round("e", 9), "round.fourth");
    }

    @Test
    void nobody_renounces_the_secret_of_the_election_of_the_mayor() {
        Chamber chamber = opened(MAYOR);
        Refusal.of(chamber.add(new Event.SecretBallotWaived(chamber.tick(), "e")), "secret.always");
        Chamber alone = opened(MAYOR);
        Refusal.of(alone.add(new Event.AloneStanding(alone.tick(), "e", "M. Seul")), "secret.always");
        Chamber open = opened(MAYOR);
        Refusal.of(
                open.add(new Event.RoundHeld(open.tick(), "e", false, List.of(open.tally("m2", 9)), 0, 0, 0, null)),
                "ballot.secret");
    }

    @Test
    void all_may_renounce_the_secret_of_an_appointment() {
        Chamber chamber = opened(DELEGATE);
        chamber.add(new Event.SecretBallotWaived(chamber.tick(), "e"));
        chamber.add(new Event.RoundHeld(chamber.tick(), "e", false, List.of(chamber.tally("m2", 9)), 0, 0, 0, null));
        assertThat(elected(chamber).secret()).isFalse();
    }

    @Test
    void who_stands_alone_is_appointed_at_once() {
        Chamber chamber = opened(DELEGATE);
        chamber.add(new Event.AloneStanding(chamber.tick(), "e", "M. Paul DURAND"));
        assertThat(chamber.state("e").status()).isEqualTo(ItemStatus.ELECTED);
    }

    @Test
    void an_election_is_not_voted_for_or_against() {
        Refusal.of(opened(MAYOR).vote("e", Choice.FOR, Map.of()), "vote.election");
    }

    @Test
    void the_eldest_presides_where_there_is_no_mayor_yet() {
        Roster nobody = new Roster(Chamber.roster(11).members().stream()
                .map(member -> member.as(Office.NONE))
                .toList());
        SessionPlan plan = Chamber.plan(11, MAYOR);
        SessionPlan first = new SessionPlan(
                plan.issuer(),
                plan.population(),
                plan.startsAt(),
                plan.place(),
                plan.convokedOn(),
                false,
                true,
                false,
                nobody,
                plan.items());
        assertThat(Chamber.with(first, 9).alerts()).doesNotContain("chair.eldest");
        assertThat(Chamber.with(first, 9).chair("m5", false).alerts()).contains("chair.eldest");
    }

    private static Outcome.Elected elected(Chamber chamber) {
        return (Outcome.Elected) chamber.state("e").findOutcome().orElseThrow();
    }
}
