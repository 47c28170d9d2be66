package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import java.util.List;
import java.util.Set;

/** Each proxy names who votes in the absent member's place. */
final class ProxyHolderNamed implements Rule {
    private static final Ground GROUND = new Ground(
            "session.proxy_holder_named",
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
        int proxies = new Assembly(one).proxies().orElse(0);
        if (proxies == 0) {
            return new Verdict.NotConcerned();
        }
        if (one.act().text().recognised() || represented.isEmpty()) {
            return represented.stream().allMatch(proxy -> proxy.value().holder() != null) && !represented.isEmpty()
                    ? new Verdict.Conform()
                    : new Verdict.NotVerified("session.proxy_holder_named.names", List.of());
        }
        Faults faults = new Faults(GROUND, one);
        for (Found<Proxy> proxy : represented) {
            if (proxy.value().holder() == null) {
                faults.remark("absent", proxy.place(), proxy.value().giver());
            }
        }
        return faults.verdict();
    }
}
