package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "À l'unanimité" goes with no vote against. */
final class Unanimity implements Rule {
    private static final Pattern OF_ALL =
            Pattern.compile("\\bunanimite des (?:membres )?(?:presents|votants|membres|conseillers)\\b");

    private static final Ground GROUND = new Ground(
            "vote.unanimity", List.of("CGCT, art. L2121-20"), Period.ALWAYS, Set.of(ActKind.DELIBERATION), false);

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
        if (!ballot.vote().unanimous()) {
            return new Verdict.NotConcerned();
        }
        int against = ballot.against().orElse(0);
        int inFavour = ballot.inFavour().orElse(0);
        Faults faults = new Faults(GROUND, one);
        // A proposal may be rejected unanimously.
        if (against > 0 && (ballot.vote().adopted() || inFavour > 0)) {
            faults.warning("against", ballot.place(), against);
        } else if (ballot.notCast() > 0 && Wording.of(one.act()).says(OF_ALL)) {
            faults.remark("of_all", ballot.place(), ballot.notCast());
        }
        return faults.verdict();
    }
}
