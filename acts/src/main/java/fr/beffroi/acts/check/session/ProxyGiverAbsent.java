package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
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

/** Who is present votes in person: a proxy is for a member who cannot attend. */
final class ProxyGiverAbsent implements Rule {
    private static final Ground GROUND = new Ground(
            "session.proxy_giver_absent",
            List.of("CGCT, art. L2121-20", "CGCT, art. L5211-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        List<Found<Proxy>> represented = one.act().attendance().represented();
        if (represented.isEmpty()) {
            return new Verdict.NotConcerned();
        }
        List<String> present = new Assembly(one).presentNames();
        if (present.isEmpty()) {
            return Missing.PRESENT_NAMES;
        }
        List<Found<Proxy>> there = represented.stream()
                .filter(proxy -> MemberName.of(proxy.value().giver()).isCertainlyIn(present))
                .toList();
        if (!there.isEmpty() && Wording.of(one.act()).says(Movements.PATTERN)) {
            return Missing.PRESENT_FOR_ITEM;
        }
        Faults faults = new Faults(GROUND, one);
        there.forEach(proxy -> faults.restingOn(proxy)
                .blocking("present", proxy.place(), proxy.value().giver()));
        return faults.verdict();
    }
}
