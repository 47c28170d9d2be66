package fr.beffroi.acts.session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes of the votes of one item, and which votes there cannot be. */
final class Voting {
    private static final int LAST_ROUND = 3;

    private final Fold fold;
    private final Progress progress;
    private final Item item;
    private final Presence presence;

    private Voting(Fold fold, Progress progress, Presence presence) {
        this.fold = fold;
        this.progress = progress;
        this.item = progress.item;
        this.presence = presence;
    }

    static Voting now(Fold fold, Progress progress) {
        return new Voting(fold, progress, fold.room.presence(progress));
    }

    /**
     * Another count of the same votes, after the closing: by those who were there, under whoever presided. Only another vote could
     * turn the result.
     */
    static void recounted(Fold fold, Progress progress, Cast cast) {
        if (!(progress.outcome instanceof Outcome.Decided before)
                || progress.presence == null
                || progress.chair == null) {
            throw fold.refusal("late.no_count", progress.item.title());
        }
        Outcome.Decided after = new Voting(fold, progress, progress.presence).decided(cast, progress.chair);
        fold.require(after.adopted() == before.adopted(), "late.reverses", progress.item.title());
        progress.outcome = after;
    }

    void voted(Event.Voted vote) {
        fold.require(item.kind() != ItemKind.INFORMATION, "vote.information", item.title());
        fold.require(item.kind() != ItemKind.ELECTION, "vote.election", item.title());
        Outcome.Decided decided = decided(vote.cast(), presiding());
        fold.end(progress, decided.adopted() ? ItemStatus.ADOPTED : ItemStatus.REJECTED, decided, vote.at());
    }

    private Outcome.Decided decided(Cast cast, Member chair) {
        return switch (cast) {
            case Cast.Open open -> open(open, chair);
            case Cast.Secret secret -> secret(secret);
        };
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
        fold.require(!mustBeSecret(), "ballot.secret", item.title());
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
                Fold.publicBallot(progress, presence));
    }

    private Outcome.Decided secret(Cast.Secret cast) {
        fold.require(mustBeSecret(), "secret.no_ground", item.title());
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

    private boolean mustBeSecret() {
        return Fold.mustBeSecret(progress, presence);
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
        fold.require(round.secret() || !mustBeSecret(), "ballot.secret", item.title());
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
        fold.require(byAge || round.eldest() == null, "round.no_tie");
        Tally winner = byAge ? eldest(first, round.eldest()) : null;
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

    /**
     * The eldest candidate, or the list with the highest mean age (CGCT L2121-21, L2122-7, L2122-7-2), from the dates of birth;
     * where they do not tell, whom the assembly held to be the eldest.
     */
    private Tally eldest(List<Tally> equals, @Nullable String said) {
        Optional<Tally> named =
                equals.stream().filter(tally -> tally.candidate().equals(said)).findFirst();
        fold.require(said == null || named.isPresent(), "round.eldest_unknown", String.valueOf(said));
        Optional<Tally> born = findEldest(equals);
        if (born.isPresent()) {
            fold.require(
                    named.isEmpty() || named.equals(born),
                    "round.not_eldest",
                    born.get().candidate());
            return born.get();
        }
        named.ifPresent(one -> fold.require(
                equals.stream().noneMatch(other -> isKnownOlder(other, one)), "round.older_known", one.candidate()));
        return named.orElseThrow(() -> fold.refusal(
                "round.age",
                String.join(", ", equals.stream().map(Tally::candidate).toList())));
    }

    private boolean isKnownOlder(Tally one, Tally other) {
        OptionalDouble born = findMeanBirth(one);
        OptionalDouble than = findMeanBirth(other);
        return born.isPresent() && than.isPresent() && born.getAsDouble() < than.getAsDouble();
    }

    /** Empty where a date of birth is not known, or where two were born on the same mean day. */
    private Optional<Tally> findEldest(List<Tally> equals) {
        if (equals.stream().anyMatch(tally -> findMeanBirth(tally).isEmpty())) {
            return Optional.empty();
        }
        List<Tally> byAge = equals.stream()
                .sorted(Comparator.comparingDouble(tally -> findMeanBirth(tally).orElseThrow()))
                .toList();
        boolean same = findMeanBirth(byAge.get(0)).equals(findMeanBirth(byAge.get(1)));
        return same ? Optional.empty() : Optional.of(byAge.getFirst());
    }

    /** Mean day of birth, in days since 1970: the lower, the older. */
    private OptionalDouble findMeanBirth(Tally tally) {
        List<@Nullable LocalDate> births = new ArrayList<>();
        if (tally.bornOn() != null) {
            births.add(tally.bornOn());
        } else {
            tally.members().forEach(id -> births.add(fold.member(id).bornOn()));
        }
        return births.contains(null)
                ? OptionalDouble.empty()
                : births.stream()
                        .mapToLong(day -> ChronoUnit.DAYS.between(LocalDate.EPOCH, Objects.requireNonNull(day)))
                        .average();
    }
}
