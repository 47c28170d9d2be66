package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A member holds one proxy at most. */
final class OneProxyEach implements Rule {
    private static final Ground GROUND = new Ground(
            "session.one_proxy_each",
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
        Attendance attendance = one.act().attendance();
        Assembly assembly = new Assembly(one);
        int proxies = assembly.proxies().orElse(0);
        if (proxies == 0) {
            return assembly.present().isEmpty() ? Missing.PRESENT : new Verdict.NotConcerned();
        }
        Faults faults = new Faults(GROUND, one).restingOn(attendance.presentCount(), attendance.proxyCount());
        List<Found<Proxy>> named = attendance.represented().stream()
                .filter(proxy -> proxy.value().holder() != null)
                .toList();
        for (Found<Proxy> second : seconds(named)) {
            faults.restingOn(second)
                    .blocking(
                            "second",
                            second.place(),
                            String.valueOf(second.value().holder()));
        }
        Integer present = assembly.present().orElse(null);
        if (faults.none() && present != null && proxies > present && everyoneCounted(one, assembly)) {
            Place where = attendance.proxyCount() == null
                    ? null
                    : attendance.proxyCount().place();
            faults.blocking("more_than_present", where, proxies, present);
        }
        if (!faults.none()) {
            return assembly.inHealthEmergency() ? Missing.HEALTH_EMERGENCY : faults.verdict();
        }
        return named.size() < proxies
                ? new Verdict.NotVerified("session.one_proxy_each.holders", List.of())
                : faults.verdict();
    }

    private static boolean everyoneCounted(Case one, Assembly assembly) {
        return one.act().attendance().presentCount() != null || assembly.everybodyNamed();
    }

    /** Proxies whose holder already holds one. */
    private static List<Found<Proxy>> seconds(List<Found<Proxy>> named) {
        List<Found<Proxy>> seconds = new ArrayList<>();
        List<String> holders = new ArrayList<>();
        for (Found<Proxy> proxy : named) {
            String holder = String.valueOf(proxy.value().holder());
            if (MemberName.of(holder).isCertainlyIn(holders)) {
                seconds.add(proxy);
            }
            holders.add(holder);
        }
        return seconds;
    }
}
