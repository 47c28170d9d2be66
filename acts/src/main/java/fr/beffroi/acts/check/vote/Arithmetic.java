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

/** The votes add up to the members present for the item and the valid proxies. */
final class Arithmetic implements Rule {
    /** The mayor who leaves for the accounts, and whoever gave them a proxy. */
    private static final int MAYOR_AND_PROXY = 2;

    private static final Ground GROUND = new Ground(
            "vote.arithmetic",
            List.of("CGCT, art. L2121-20", "CGCT, art. L2121-15"),
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
        Optional<Integer> expected = ballot.expected();
        if (expected.isEmpty()) {
            return Missing.PRESENT;
        }
        int due = expected.get();
        int sum = ballot.everybody();
        // Those who take no part are sometimes left out of the voters that the act states.
        if (sum == due || ballot.voters() == due || mayorApart(ballot, due - sum)) {
            return new Verdict.Conform();
        }
        Faults faults = new Faults(GROUND, one).restingOn(ballot.read());
        if (sum > due) {
            boolean decides = one.session().presentForItem() != null && ballot.counted() && sum - due >= margin(ballot);
            return decides
                    ? faults.blocking("too_many_decide", ballot.place(), sum, due)
                            .verdict()
                    : faults.warning("too_many", ballot.place(), sum, due).verdict();
        }
        return faults.warning("too_few", ballot.place(), sum, due).verdict();
    }

    private static boolean mayorApart(Ballot ballot, int missing) {
        return ballot.about(Subject.ACCOUNTS) && missing > 0 && missing <= MAYOR_AND_PROXY;
    }

    private static int margin(Ballot ballot) {
        return Math.abs(ballot.inFavour().orElse(0) - ballot.against().orElse(0));
    }
}
