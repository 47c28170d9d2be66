package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Assembly;
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

/** An act is adopted by the absolute majority of the votes cast. */
final class Majority implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.majority",
            List.of("CGCT, art. L2121-20", "CGCT, art. L5211-1", "CGCT, art. L1612-12"),
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
        if (!ballot.vote().adopted() || ballot.electsSomebody() || ballot.tie()) {
            return new Verdict.NotConcerned();
        }
        if (ballot.inFavour().isEmpty()) {
            return ballot.vote().unanimous() && ballot.against().orElse(0) == 0
                    ? new Verdict.Conform()
                    : Missing.VOTE_COUNT;
        }
        int inFavour = ballot.inFavour().get();
        if (ballot.against().isEmpty()) {
            return moreThanHalf(ballot, inFavour) ? new Verdict.Conform() : Missing.VOTE_COUNT;
        }
        Faults faults = new Faults(GROUND, one).restingOn(ballot.read());
        if (inFavour < ballot.against().get()) {
            faults.on(ballot.about(Subject.ACCOUNTS) ? 2 : 0)
                    .blocking(
                            "minority",
                            ballot.place(),
                            inFavour,
                            ballot.against().get());
        }
        return faults.verdict();
    }

    private static boolean moreThanHalf(Ballot ballot, int inFavour) {
        return ballot.expected().filter(all -> inFavour >= Assembly.quorum(all)).isPresent();
    }
}
