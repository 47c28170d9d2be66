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
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Appointments are voted in secret, unless all renounce it or nobody else stands. */
final class SecretAppointment implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.secret_appointment",
            List.of("CGCT, art. L2121-21", "CGCT, art. L5211-1"),
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
        if (!matters.get().contains(Subject.APPOINTMENT)) {
            return new Verdict.NotConcerned();
        }
        Wording wording = Wording.of(one.act());
        if (wording.isBlank()) {
            return Missing.TEXT;
        }
        boolean secret = Ballot.of(one).filter(ballot -> ballot.vote().secret()).isPresent();
        if (secret || BallotForm.secret(wording) || BallotForm.waived(wording) || BallotForm.oneCandidate(wording)) {
            return new Verdict.Conform();
        }
        if (one.act().text().recognised()) {
            return Missing.LEGIBLE_TEXT;
        }
        Faults faults = new Faults(GROUND, one).restingOn(one.act().title());
        return wording.find(BallotForm.OPEN)
                .map(where -> faults.blocking("open", where))
                .orElseGet(() -> faults.warning("not_said", null))
                .verdict();
    }
}
