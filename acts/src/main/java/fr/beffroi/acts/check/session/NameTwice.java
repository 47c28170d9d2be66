package fr.beffroi.acts.check.session;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nobody is named twice, nor both present and absent. */
final class NameTwice implements Rule {
    private static final Ground GROUND = new Ground(
            "session.name_twice",
            List.of("CGCT, art. L2121-17", "CGCT, art. L2121-20"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Assembly assembly = new Assembly(one);
        List<String> present = assembly.presentNames();
        List<String> absent = assembly.absentNames();
        List<String> givers = assembly.giverNames();
        if (present.isEmpty()) {
            return Missing.PRESENT_NAMES;
        }
        Faults faults = new Faults(GROUND, one);
        for (List<String> names : List.of(present, givers, absent)) {
            MemberName.twice(names).forEach(name -> faults.warning("same_list", null, name));
        }
        List<String> both = new ArrayList<>();
        for (String name : absent) {
            if (MemberName.of(name).isCertainlyIn(present)) {
                both.add(name);
            }
        }
        if (!both.isEmpty() && Wording.of(one.act()).says(Movements.PATTERN)) {
            return faults.none() ? Missing.PRESENT_FOR_ITEM : faults.verdict();
        }
        both.forEach(name -> faults.warning("present_and_absent", null, name));
        return faults.verdict();
    }
}
