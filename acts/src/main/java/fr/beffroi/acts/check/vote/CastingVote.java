package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Subject;
import fr.beffroi.acts.check.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On a tie the chair's vote decides, except in a secret ballot. */
final class CastingVote implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.casting_vote",
            List.of("CGCT, art. L2121-20", "CGCT, art. L5211-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Optional<Ballot> read = Ballot.of(one);
        if (read.isEmpty()) {
            return Missing.VOTE;
        }
        Ballot ballot = read.get();
        if (!ballot.counted()) {
            return ballot.vote().unanimous() && !ballot.vote().castingVote()
                    ? new Verdict.NotConcerned()
                    : Missing.VOTE_COUNT;
        }
        Faults faults = new Faults(GROUND, one).restingOn(ballot.read());
        if (!ballot.tie()) {
            return ballot.vote().castingVote()
                    ? faults.warning("no_tie", ballot.place()).verdict()
                    : new Verdict.NotConcerned();
        }
        int each = ballot.inFavour().orElseThrow();
        // Nobody voted either way, persons are elected by age, and accounts need no majority (L1612-12).
        if (each == 0 || ballot.electsSomebody() || ballot.about(Subject.ACCOUNTS)) {
            return new Verdict.NotConcerned();
        }
        if (ballot.vote().secret()) {
            if (ballot.vote().adopted()) {
                faults.blocking("secret", ballot.place(), each);
            }
        } else if (ballot.vote().adopted() && !ballot.vote().castingVote()) {
            faults.warning("not_said", ballot.place(), each);
        }
        return faults.verdict();
    }
}
