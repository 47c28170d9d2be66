package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A secret ballot needs an appointment, or the request of a third of the members present. */
final class SecretWithoutGround implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.secret_without_ground",
            List.of("CGCT, art. L2121-21", "CGCT, art. L5211-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    private static final int THIRD = 3;

    @Override
    public Verdict check(Case one) {
        Optional<Ballot> read = Ballot.of(one);
        if (read.isEmpty()) {
            return Missing.VOTE;
        }
        Ballot ballot = read.get();
        if (!ballot.vote().secret()) {
            return new Verdict.NotConcerned();
        }
        if (one.act().title() == null) {
            return Missing.TITLE;
        }
        if (ballot.electsSomebody()) {
            return new Verdict.Conform();
        }
        Integer asked = one.session().secretBallotAskedBy();
        if (asked == null) {
            return new Verdict.NotVerified("vote.secret_without_ground.unknown", List.of());
        }
        Integer forItem = one.session().presentForItem();
        Optional<Integer> present = forItem == null ? new Assembly(one).present() : Optional.of(forItem);
        if (present.isEmpty()) {
            return Missing.PRESENT;
        }
        Faults faults = new Faults(GROUND, one);
        if (asked * THIRD < present.get()) {
            faults.warning("too_few", ballot.place(), asked, present.get());
        }
        return faults.verdict();
    }
}
