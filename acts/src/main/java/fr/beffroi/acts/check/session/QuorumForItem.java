package fr.beffroi.acts.check.session;

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
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The quorum is verified for each item: members who left no longer count. */
final class QuorumForItem implements Rule {
    private static final Ground GROUND = new Ground(
            "session.quorum_for_item",
            List.of("CGCT, art. L2121-17", "CGCT, art. L5211-1"),
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
        Wording wording = Wording.of(one.act());
        if (assembly.secondConvocation(wording)) {
            return new Verdict.NotConcerned();
        }
        Integer known = one.session().presentForItem();
        boolean moved = wording.says(Movements.PATTERN);
        if (known == null && !moved) {
            return new Verdict.NotConcerned();
        }
        Optional<Integer> inOffice = assembly.inOffice();
        if (inOffice.isEmpty()) {
            return Missing.IN_OFFICE;
        }
        int quorum = Assembly.quorum(inOffice.get());
        if (known == null) {
            return onlyTheMayorLeft(one) && assembly.present().orElse(0) - 1 >= quorum
                    ? new Verdict.Conform()
                    : Missing.PRESENT_FOR_ITEM;
        }
        if (known >= quorum) {
            return new Verdict.Conform();
        }
        if (assembly.inHealthEmergency() && known * 3 >= inOffice.get()) {
            return Missing.HEALTH_EMERGENCY;
        }
        if (assembly.quorumWithoutInterested(known, inOffice.get())) {
            return Missing.REPRESENTATIVES;
        }
        return new Faults(GROUND, one)
                .restingOn(one.act().attendance().inOffice())
                .blocking("lost", wording.find(Movements.PATTERN).orElse(null), known, inOffice.get(), quorum)
                .verdict();
    }

    /** When the accounts are voted, the mayor's leaving is the one that acts tell of. */
    private static boolean onlyTheMayorLeft(Case one) {
        return Subject.of(one.act())
                .filter(matters -> matters.contains(Subject.ACCOUNTS))
                .isPresent();
    }
}
