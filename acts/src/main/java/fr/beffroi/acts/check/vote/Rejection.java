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
import java.util.regex.Pattern;

/** Abstentions, blanks and nulls are no votes cast: they reject nothing. */
final class Rejection implements Rule {
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\b(?:deux tiers|2/3|trois cinquiemes|3/5|trois quarts|majorite qualifiee|majorite renforcee)\\b");

    private static final Ground GROUND = new Ground(
            "vote.abstentions",
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
        if (ballot.vote().adopted() || ballot.electsSomebody()) {
            return new Verdict.NotConcerned();
        }
        if (!ballot.counted()) {
            return Missing.VOTE_COUNT;
        }
        int inFavour = ballot.inFavour().orElseThrow();
        int against = ballot.against().orElseThrow();
        if (inFavour < against || (inFavour == against && !ballot.about(Subject.ACCOUNTS))) {
            return new Verdict.Conform();
        }
        if (inFavour == 0) {
            return Missing.VOTE_COUNT;
        }
        if (Wording.of(one.act()).says(QUALIFIED)) {
            return new Verdict.NotVerified("vote.abstentions.qualified", List.of());
        }
        Faults faults = new Faults(GROUND, one).restingOn(ballot.read()).on(ballot.about(Subject.ACCOUNTS) ? 2 : 0);
        return inFavour <= against + ballot.notCast()
                ? faults.blocking("counted", ballot.place(), inFavour, against, ballot.notCast())
                        .verdict()
                : faults.blocking("rejected", ballot.place(), inFavour, against).verdict();
    }
}
