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

/** A third of the members present may have a secret ballot. */
final class SecretAsked implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.secret_asked",
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
        Integer asked = one.session().secretBallotAskedBy();
        Optional<Ballot> read = Ballot.of(one);
        if (read.filter(ballot -> ballot.vote().secret()).isPresent()) {
            return new Verdict.NotConcerned();
        }
        if (asked == null) {
            return new Verdict.NotVerified("vote.secret_asked.unknown", List.of());
        }
        if (asked == 0) {
            return new Verdict.Conform();
        }
        if (read.isEmpty()) {
            return Missing.VOTE;
        }
        Integer forItem = one.session().presentForItem();
        Optional<Integer> present = forItem == null ? new Assembly(one).present() : Optional.of(forItem);
        if (present.isEmpty()) {
            return Missing.PRESENT;
        }
        Faults faults = new Faults(GROUND, one)
                .restingOn(read.get().read(), one.act().attendance().presentCount());
        if (asked * THIRD >= present.get()) {
            faults.blocking("refused", read.get().place(), asked, present.get());
        }
        return faults.verdict();
    }
}
