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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who holds a proxy sits in the session. */
final class ProxyHolderPresent implements Rule {
    private static final Ground GROUND = new Ground(
            "session.proxy_holder_present",
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
        List<Found<Proxy>> held = one.act().attendance().represented().stream()
                .filter(proxy -> proxy.value().holder() != null)
                .toList();
        if (held.isEmpty()) {
            return new Verdict.NotConcerned();
        }
        Assembly assembly = new Assembly(one);
        if (assembly.presentNames().isEmpty()) {
            return Missing.PRESENT_NAMES;
        }
        List<String> there = new ArrayList<>(assembly.presentNames());
        // The chair is often named apart from the list.
        Stream.of(one.act().chair(), one.act().secretary())
                .flatMap(Stream::ofNullable)
                .map(Found::value)
                .forEach(there::add);
        List<String> away = Stream.concat(assembly.absentNames().stream(), assembly.giverNames().stream())
                .toList();
        boolean moved = Wording.of(one.act()).says(Movements.PATTERN);
        Faults faults = new Faults(GROUND, one);
        for (Found<Proxy> proxy : held) {
            String name = String.valueOf(proxy.value().holder());
            MemberName holder = MemberName.of(name);
            if (holder.isPerhapsIn(there)) {
                continue;
            }
            if (moved) {
                return Missing.PRESENT_FOR_ITEM;
            }
            if (holder.isCertainlyIn(away)) {
                faults.restingOn(proxy).blocking("away", proxy.place(), name);
            } else {
                faults.warning("not_named", proxy.place(), name);
            }
        }
        return faults.verdict();
    }
}
