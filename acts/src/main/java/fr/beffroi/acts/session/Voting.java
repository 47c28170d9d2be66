package fr.beffroi.acts.session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes of the votes of one item, and which votes there cannot be. */
final class Voting {
    private static final int LAST_ROUND = 3;

    private final Fold fold;
    private final Progress progress;
    private final Item item;
    private final Presence presence;

    Voting(Fold fold, Progress progress) {
        this.fold = fold;
        this.progress = progress;
        this.item = progress.item;
        this.presence = fold.room.presence(progress);
    }

    void voted(Event.Voted vote) {
        fold.require(item.kind() != ItemKind.INFORMATION, "vote.information", item.title());
        fold.require(item.kind() != ItemKind.ELECTION, "vote.election", item.title());
        Member chair = presiding();
        Outcome.Decided decided = switch (vote.cast()) {
            case Cast.Open open -> open(open, chair);
            case Cast.Secret secret -> secret(secret);
        };
        fold.end(progress, decided.adopted() ? ItemStatus.ADOPTED : ItemStatus.REJECTED, decided, vote.at());
    }

    /** The quorum is there and somebody who takes part presides. */
    private Member presiding() {
        fold.quorum(progress);
        Member chair = fold.chair;
        if (chair == null || !fold.room.there.contains(chair.id())) {
            throw fold.refusal("chair.absent", chair == null ? "" : chair.titled());
        }
        if (!presence.isPresent(chair.id())) {
            throw fold.refusal(item.accounts() ? "chair.accounts" : "chair.apart", chair.titled());
        }
        return chair;
    }

    private Outcome.Decided open(Cast.Open cast, Member chair) {
        fold.require(!fold.mustBeSecret(progress), "ballot.secret", item.title());
        List<Member> voters = presence.voters();
        Map<String, Choice> choices = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        for (Member voter : voters) {
            Choice choice = cast.choices().get(voter.id());
            if (choice == null) {
                silent.add(voter.titled());
            } else {
                choices.put(voter.id(), choice);
            }
        }
        for (String id : cast.choices().keySet()) {
            fold.require(choices.containsKey(id), "vote.cannot", fold.member(id).titled());
        }
        fold.require(silent.isEmpty(), "vote.missing", String.join(", ", silent));
        int inFavour = cast.count(Choice.FOR);
        int against = cast.count(Choice.AGAINST);
        Choice ofChair = choices.getOrDefault(chair.id(), Choice.NO_PART);
        boolean equal = item.majority() == Majority.VOTES_CAST && inFavour == against;
        boolean casting = equal && (ofChair == Choice.FOR || ofChair == Choice.AGAINST);
        boolean adopted = casting
                ? ofChair == Choice.FOR
                : item.majority().reached(inFavour, against, fold.plan.roster().inOffice());
        return new Outcome.Decided(
                adopted,
                unanimous(inFavour, against),
                false,
                casting,
                inFavour,
                against,
                cast.count(Choice.ABSTAIN),
                0,
                0,
                cast.count(Choice.NO_PART),
                choices,
                fold.publicBallot(progress));
    }

    private Outcome.Decided secret(Cast.Secret cast) {
        fold.require(fold.mustBeSecret(progress), "secret.no_ground", item.title());
        atMost(cast.sum());
        boolean adopted = item.majority()
                .reached(cast.inFavour(), cast.against(), fold.plan.roster().inOffice());
        return new Outcome.Decided(
                adopted,
                unanimous(cast.inFavour(), cast.against()),
                true,
                false,
                cast.inFavour(),
                cast.against(),
                cast.abstentions(),
                cast.blanks(),
                cast.nulls(),
                presence.possibleVotes() - cast.sum(),
                Map.of(),
                false);
    }

    private static boolean unanimous(int inFavour, int against) {
        return (inFavour == 0) != (against == 0);
    }

    private void atMost(int votes) {
        fold.require(votes <= presence.possibleVotes(), "vote.too_many", votes, presence.possibleVotes());
    }

    void round(Event.RoundHeld round) {
        fold.require(item.kind() == ItemKind.ELECTION, "round.no_election", item.title());
        presiding();
        fold.require(round.secret() || !fold.mustBeSecret(progress), "ballot.secret", item.title());
        fold.require(progress.rounds.size() < LAST_ROUND, "round.fourth", item.title());
        Set<String> names = new HashSet<>();
        int cast = 0;
        for (Tally tally : round.tallies()) {
            fold.require(names.add(tally.candidate()), "round.twice", tally.candidate());
            tally.members().forEach(fold::member);
            cast += tally.votes();
        }
        atMost(cast + round.abstentions() + round.blanks() + round.nulls());
        List<Tally> first = leaders(round.tallies());
        boolean last = progress.rounds.size() == LAST_ROUND - 1;
        boolean elected = !first.isEmpty() && (last || first.getFirst().votes() * 2 > cast);
        boolean byAge = elected && first.size() > 1;
        Tally winner = byAge ? eldest(first) : null;
        progress.rounds.add(round);
        if (elected) {
            end(
                    new Outcome.Elected(
                            winner == null ? first.getFirst() : winner,
                            progress.rounds.size(),
                            byAge,
                            round.secret(),
                            progress.rounds),
                    round);
        }
    }

    private void end(Outcome.Elected outcome, Event.RoundHeld round) {
        fold.end(progress, ItemStatus.ELECTED, outcome, round.at());
    }

    void alone(Event.AloneStanding one) {
        fold.require(item.kind() == ItemKind.ELECTION, "round.no_election", item.title());
        fold.require(item.secrecy() != Secrecy.ALWAYS, "secret.always", item.title());
        fold.require(progress.rounds.isEmpty(), "item.rounds", item.title());
        presiding();
        fold.end(progress, ItemStatus.ELECTED, new Outcome.Unopposed(one.candidate()), one.at());
    }

    /** Those with the most votes, if anybody has one. */
    private static List<Tally> leaders(List<Tally> tallies) {
        int most = tallies.stream().mapToInt(Tally::votes).max().orElse(0);
        return most == 0
                ? List.of()
                : tallies.stream().filter(tally -> tally.votes() == most).toList();
    }

    /** The eldest candidate, or the list with the highest mean age (CGCT L2121-21, L2122-7, L2122-7-2). */
    private Tally eldest(List<Tally> equals) {
        List<Tally> byAge = equals.stream()
                .sorted(Comparator.comparingDouble(this::meanBirth))
                .toList();
        double first = meanBirth(byAge.get(0));
        fold.require(
                first < meanBirth(byAge.get(1)), "round.same_age", byAge.get(0).candidate());
        return byAge.getFirst();
    }

    /** Mean day of birth: the lower, the older. */
    private double meanBirth(Tally tally) {
        List<LocalDate> births = new ArrayList<>();
        if (tally.bornOn() != null) {
            births.add(tally.bornOn());
        }
        for (String id : tally.members()) {
            Member member = fold.member(id);
            if (tally.bornOn() == null) {
                if (member.bornOn() == null) {
                    throw fold.refusal("round.age", member.titled());
                }
                births.add(member.bornOn());
            }
        }
        fold.require(!births.isEmpty(), "round.age", tally.candidate());
        return births.stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(LocalDate.EPOCH, day))
                .average()
                .orElseThrow();
    }
}
