package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Subject;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mayor and the deputies are elected in secret; nobody can renounce it. */
final class SecretElection implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.secret_election",
            List.of("CGCT, art. L2122-7", "CGCT, art. L2122-7-2", "CGCT, art. L5211-2"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Optional<Set<Subject>> matters = Subject.of(one.act());
        if (matters.isEmpty()) {
            return Missing.TITLE;
        }
        boolean head = matters.get().contains(Subject.HEAD_ELECTION);
        if (!head && !matters.get().contains(Subject.DEPUTIES_ELECTION)) {
            return new Verdict.NotConcerned();
        }
        Wording wording = Wording.of(one.act());
        if (wording.isBlank()) {
            return Missing.TEXT;
        }
        boolean secret = Ballot.of(one).filter(ballot -> ballot.vote().secret()).isPresent();
        if (secret || BallotForm.secret(wording)) {
            return new Verdict.Conform();
        }
        if (one.act().text().recognised()) {
            return Missing.LEGIBLE_TEXT;
        }
        boolean commune = one.collectivity().kind() == Collectivity.Kind.COMMUNE;
        Faults faults = new Faults(GROUND, one).restingOn(one.act().title()).on(commune ? head ? 0 : 1 : 2);
        return wording.find(BallotForm.OPEN)
                .map(where -> faults.blocking("open", where))
                .orElseGet(() -> faults.warning("not_said", null))
                .verdict();
    }
}
