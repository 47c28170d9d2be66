package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Assembly;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SittingPropertyTest {
    private static final int MEMBERS = 9;
    private static final LocalDateTime NOW = Chamber.DAY.atTime(20, 0);
    private static final SessionPlan PLAN = Chamber.plan(
            MEMBERS,
            Chamber.grant("a", 1),
            Chamber.grant("b", 2),
            Item.election("c", 3, "Élection du maire", Secrecy.ALWAYS),
            Chamber.grant("d", 4).with(Majority.ACCOUNTS));

    /** Events that make sense or not, in any order; those refused are left out, as the page does. */
    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<String> member = Arbitraries.integers().between(1, MEMBERS).map(number -> "m" + number);
        Arbitrary<String> item = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<Event> any = Arbitraries.frequencyOf(
                Tuple.of(8, member.map(one -> new Event.Arrived(NOW, one))),
                Tuple.of(2, member.map(one -> new Event.Left(NOW, one))),
                Tuple.of(
                        3,
                        Combinators.combine(member, member).as((one, other) -> new Event.ProxyGiven(NOW, one, other))),
                Tuple.of(2, member.map(one -> new Event.Opened(NOW, one))),
                Tuple.of(1, member.map(one -> new Event.ChairTaken(NOW, one, true))),
                Tuple.of(4, item.map(one -> new Event.ItemOpened(NOW, one))),
                Tuple.of(
                        1,
                        Combinators.combine(item, member, Arbitraries.of(Interest.class))
                                .as((one, who, why) -> new Event.Interested(NOW, one, who, why, true))),
                Tuple.of(
                        1,
                        Combinators.combine(item, Arbitraries.integers().between(0, 4))
                                .as((one, by) -> new Event.SecretBallotAsked(NOW, one, by))),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        item,
                                        Arbitraries.integers().between(0, 6),
                                        Arbitraries.integers().between(0, 6),
                                        Arbitraries.integers().between(0, 2))
                                .as((one, in, out, blank) ->
                                        new Event.Voted(NOW, one, new Cast.Secret(in, out, 0, blank, 0)))),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 6),
                                        Arbitraries.integers().between(0, 6))
                                .as((one, other) -> new Event.RoundHeld(
                                        NOW, "c", true, List.of(tally("m1", one), tally("m2", other)), 0, 0, 0, null))),
                Tuple.of(
                        6,
                        Combinators.combine(
                                        item,
                                        Arbitraries.of(Choice.class).list().ofSize(MEMBERS))
                                .as(SittingPropertyTest::open)),
                Tuple.of(1, item.map(one -> new Event.ItemPostponed(NOW, one, "Reporté."))),
                Tuple.of(1, Arbitraries.integers().between(0, 20).map(one -> new Event.Struck(NOW, one, "Erreur."))),
                Tuple.of(1, Arbitraries.just(new Event.Closed(NOW))));
        return any.list().ofMinSize(10).ofMaxSize(60);
    }

    private static Tally tally(String member, int votes) {
        return Tally.of(PLAN.roster().getMember(member), votes);
    }

    /** A choice of each member, of which those who may vote are kept when it is taken. */
    private static Event open(String item, List<Choice> choices) {
        Map<String, Choice> all = new LinkedHashMap<>();
        IntStream.range(0, MEMBERS).forEach(i -> all.put("m" + (i + 1), choices.get(i)));
        return new Event.Voted(NOW, item, new Cast.Open(all));
    }

    private static Event fit(Sitting sitting, Event event) {
        if (event instanceof Event.Voted(LocalDateTime at, String item, Cast.Open open)) {
            Map<String, Choice> kept = new LinkedHashMap<>(open.choices());
            Set<String> voters = new HashSet<>();
            sitting.getItem(item).presence().voters().forEach(voter -> voters.add(voter.id()));
            kept.keySet().retainAll(voters);
            return new Event.Voted(at, item, new Cast.Open(kept));
        }
        return event;
    }

    private static Sitting play(List<Event> events) {
        Sitting sitting = Chamber.with(PLAN, 6).sitting();
        for (Event event : events) {
            try {
                sitting = sitting.after(fit(sitting, event));
            } catch (NotPossible refused) {
                assertThat(refused.event()).isLessThanOrEqualTo(sitting.events().size());
            }
        }
        return sitting;
    }

    @Property(tries = 300)
    void each_member_stands_in_one_place_and_votes_never_exceed_those_possible(@ForAll("events") List<Event> events) {
        Sitting sitting = play(events);
        for (ItemState state : sitting.items()) {
            Presence presence = state.presence();
            List<Member> everybody = new ArrayList<>(presence.present());
            presence.represented().forEach(one -> everybody.add(one.giver()));
            everybody.addAll(presence.absent());
            everybody.addAll(presence.apart());
            assertThat(everybody)
                    .containsExactlyInAnyOrderElementsOf(PLAN.roster().members());
            assertThat(presence.votes().values()).allMatch(votes -> votes == 1 || votes == 2);
            assertThat(presence.votes().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(presence.possibleVotes())
                    .isLessThanOrEqualTo(MEMBERS);
            if (state.outcome() instanceof Outcome.Decided vote) {
                assertThat(vote.inFavour()
                                + vote.against()
                                + vote.abstentions()
                                + vote.blanks()
                                + vote.nulls()
                                + vote.noPart())
                        .isEqualTo(presence.possibleVotes());
                assertThat(vote.secret() && vote.castingVote()).isFalse();
                assertThat(vote.castingVote()).matches(casting -> !casting || vote.inFavour() == vote.against());
                if (vote.adopted()) {
                    assertThat(vote.inFavour()).isGreaterThanOrEqualTo(vote.against());
                }
            }
            if (state.status() == ItemStatus.ADOPTED || state.status() == ItemStatus.REJECTED) {
                int apart = PLAN.roster().inOffice() - presence.quorum().inOffice();
                assertThat(presence.present().size()).isGreaterThanOrEqualTo(Assembly.quorum(MEMBERS - apart));
            }
            if (state.outcome() instanceof Outcome.Elected elected && elected.round() < 3) {
                int cast = elected.rounds().getLast().tallies().stream()
                        .mapToInt(Tally::votes)
                        .sum();
                assertThat(elected.winner().votes() * 2).isGreaterThan(cast);
            }
        }
    }

    @Property(tries = 150)
    void the_same_events_always_make_the_same_session_and_each_beginning_was_one(@ForAll("events") List<Event> events) {
        List<Event> kept = play(events).events();
        assertThat(Sitting.of(PLAN, kept).items())
                .isEqualTo(Sitting.of(PLAN, kept).items());
        for (int length = 0; length <= kept.size(); length++) {
            assertThat(Sitting.of(PLAN, kept.subList(0, length)).events()).hasSize(length);
        }
    }

    @Property(tries = 150)
    void members_may_arrive_in_any_order(@ForAll("order") List<String> order) {
        List<Event> events = Stream.concat(
                        order.stream().map(member -> (Event) new Event.Arrived(NOW, member)),
                        Stream.of(new Event.Opened(NOW, "m1"), new Event.ItemOpened(NOW, "a")))
                .toList();
        List<Event> sorted = Stream.concat(
                        order.stream().sorted().map(member -> (Event) new Event.Arrived(NOW, member)),
                        events.stream().skip(order.size()))
                .toList();
        assertThat(Sitting.of(PLAN, events).items())
                .isEqualTo(Sitting.of(PLAN, sorted).items());
        assertThat(Sitting.of(PLAN, events).presence().present())
                .containsExactlyElementsOf(Sitting.of(PLAN, sorted).presence().present());
    }

    @Provide
    Arbitrary<List<String>> order() {
        return Arbitraries.shuffle(List.of("m1", "m2", "m3", "m4", "m5", "m6", "m7"));
    }
}
