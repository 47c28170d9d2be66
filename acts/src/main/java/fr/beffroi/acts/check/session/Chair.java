package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
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
import java.util.List;
import java.util.Set;

/** The act says who presided, and it is somebody who was there. */
final class Chair implements Rule {
    private static final Ground GROUND = new Ground(
            "session.chair",
            List.of("CGCT, art. L2121-14", "CGCT, art. L5211-9"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<String> chair = one.act().chair();
        Faults faults = new Faults(GROUND, one);
        if (chair == null) {
            return one.act().text().recognised()
                    ? Missing.LEGIBLE_TEXT
                    : faults.warning("absent", null).verdict();
        }
        Assembly assembly = new Assembly(one);
        if (assembly.presentNames().isEmpty()) {
            return Missing.PRESENT_NAMES;
        }
        MemberName name = MemberName.of(chair.value());
        boolean away = name.isCertainlyIn(assembly.absentNames()) || name.isCertainlyIn(assembly.giverNames());
        if (away && !name.isPerhapsIn(assembly.presentNames())) {
            return Wording.of(one.act()).says(Movements.PATTERN)
                    ? Missing.PRESENT_FOR_ITEM
                    : faults.warning("away", chair.place(), chair.value()).verdict();
        }
        return faults.verdict();
    }
}
