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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A secretary of the session is named, among the members. */
final class Secretary implements Rule {
    private static final Ground GROUND = new Ground(
            "session.secretary",
            List.of("CGCT, art. L2121-15", "CGCT, art. L5211-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<String> secretary = one.act().secretary();
        Faults faults = new Faults(GROUND, one);
        if (secretary == null) {
            return one.act().text().recognised()
                    ? Missing.LEGIBLE_TEXT
                    : faults.warning("absent", null).verdict();
        }
        List<String> present = new ArrayList<>(new Assembly(one).presentNames());
        if (present.isEmpty()) {
            return Missing.PRESENT_NAMES;
        }
        Found<String> chair = one.act().chair();
        if (chair != null) {
            present.add(chair.value());
        }
        if (!MemberName.of(secretary.value()).isPerhapsIn(present)) {
            faults.warning("not_present", secretary.place(), secretary.value());
        }
        return faults.verdict();
    }
}
