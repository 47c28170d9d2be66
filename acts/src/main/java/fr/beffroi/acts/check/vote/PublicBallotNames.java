package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.MemberName;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A public ballot is recorded with the names of the voters and how each voted. */
final class PublicBallotNames implements Rule {
    private static final Ground GROUND = new Ground(
            "vote.public_ballot_names",
            List.of("CGCT, art. L2121-21", "CGCT, art. L2121-15"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Wording wording = Wording.of(one.act());
        if (wording.isBlank()) {
            return Missing.TEXT;
        }
        if (!wording.says(BallotForm.PUBLIC) || BallotForm.waived(wording)) {
            return new Verdict.NotConcerned();
        }
        List<String> present = new Assembly(one).presentNames();
        if (present.isEmpty()) {
            return Missing.PRESENT_NAMES;
        }
        List<String> after = Arrays.asList(wording.after(BallotForm.PUBLIC).split("[^\\p{L}\\p{N}]+"));
        long named = present.stream()
                .filter(name ->
                        Arrays.stream(MemberName.of(name).toString().split(" ")).allMatch(after::contains))
                .count();
        boolean all = named * 2 > present.size();
        if (!all && one.act().text().recognised()) {
            return Missing.LEGIBLE_TEXT;
        }
        Faults faults = new Faults(GROUND, one);
        if (!all) {
            faults.warning("absent", wording.find(BallotForm.PUBLIC).orElse(null), named, present.size());
        }
        return faults.verdict();
    }
}
