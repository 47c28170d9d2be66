package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a vote. What the act does not state counts for nothing, save that "à l'unanimité" without a number against
 * means none against.
 */
record Ballot(Found<Vote> read, Case one) {
    static Optional<Ballot> of(Case one) {
        return Optional.ofNullable(one.act().vote()).map(read -> new Ballot(read, one));
    }

    Vote vote() {
        return read.value();
    }

    Place place() {
        return read.place();
    }

    Optional<Integer> inFavour() {
        return Optional.ofNullable(vote().inFavour());
    }

    Optional<Integer> against() {
        return Optional.ofNullable(vote().against()).or(() -> vote().unanimous() ? Optional.of(0) : Optional.empty());
    }

    /** Whether both sides are known, hence the majority of votes cast. */
    boolean counted() {
        return inFavour().isPresent() && against().isPresent();
    }

    boolean tie() {
        return counted() && inFavour().equals(against());
    }

    /** For, against, abstentions, blanks and nulls. */
    int voters() {
        return sum(vote().inFavour(), vote().against(), vote().abstentions(), vote().blanks(), vote().nulls());
    }

    /** Abstentions, blanks and nulls: no votes cast. */
    int notCast() {
        return sum(vote().abstentions(), vote().blanks(), vote().nulls());
    }

    int everybody() {
        return voters() + sum(vote().notTakingPart());
    }

    /** Present for this item and valid proxies, which the votes must add up to. */
    Optional<Integer> expected() {
        Assembly assembly = new Assembly(one);
        Attendance attendance = one.act().attendance();
        Optional<Integer> proxies = assembly.proxies();
        Integer forItem = one.session().presentForItem();
        if (forItem != null) {
            return proxies.map(count -> forItem + count);
        }
        if (attendance.votingCount() != null) {
            return Optional.of(attendance.votingCount().value());
        }
        Found<Integer> present = attendance.presentCount();
        return present == null ? Optional.empty() : proxies.map(count -> present.value() + count);
    }

    boolean about(Subject subject) {
        return matters().contains(subject);
    }

    /** Persons are elected in rounds, the third by relative majority: the majority of votes cast is not theirs. */
    boolean electsSomebody() {
        return about(Subject.APPOINTMENT) || about(Subject.HEAD_ELECTION) || about(Subject.DEPUTIES_ELECTION);
    }

    private Set<Subject> matters() {
        return Subject.of(one.act()).orElse(Set.of());
    }

    private static int sum(@Nullable Integer... counts) {
        return Stream.of(counts).mapToInt(count -> count == null ? 0 : count).sum();
    }
}
