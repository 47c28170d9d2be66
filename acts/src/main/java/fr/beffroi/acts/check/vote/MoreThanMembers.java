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

/** No more votes than members in office. */
final class MoreThanMembers implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.more_than_members",
            List.of("CGCT, art. L2121-20", "CGCT, art. L2121-17"),
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
        if (ballot.inFavour().isEmpty()) {
            return Missing.VOTE_COUNT;
        }
        Optional<Integer> inOffice = new Assembly(one).inOffice();
        if (inOffice.isEmpty()) {
            return Missing.IN_OFFICE;
        }
        int surplus = ballot.everybody() - inOffice.get();
        Faults faults = new Faults(GROUND, one)
                .restingOn(ballot.read(), one.act().attendance().inOffice());
        if (surplus > 0) {
            int margin = Math.abs(ballot.inFavour().get() - ballot.against().orElse(0));
            if (surplus >= margin) {
                faults.blocking("decide", ballot.place(), ballot.everybody(), inOffice.get());
            } else {
                faults.warning("surplus", ballot.place(), ballot.everybody(), inOffice.get());
            }
        }
        return faults.verdict();
    }
}
