package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Without its quorum, the assembly is convened again; three clear days later it decides whatever its number. */
final class SecondConvocation implements Rule {
    private static final int INTERVAL = 3;

    private static final Ground GROUND = new Ground(
            "session.second_convocation",
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
        if (!assembly.secondConvocation(Wording.of(one.act())) || quorumReached(assembly)) {
            return new Verdict.NotConcerned();
        }
        Optional<Verdict> lacking = assembly.lackingForClearDays();
        if (lacking.isPresent()) {
            return lacking.get();
        }
        int days = assembly.clearDays();
        Found<LocalDate> stated = one.act().convocation();
        Place where = stated == null ? null : stated.place();
        Faults faults = new Faults(GROUND, one).restingOn(stated, one.act().session());
        if (days < INTERVAL) {
            LocalDate earliest = assembly.convokedOn().orElseThrow().plusDays(INTERVAL + 1L);
            faults.blocking("too_soon", where, Math.max(days, 0), earliest);
        }
        return faults.verdict();
    }

    /** With its quorum a session needs no second convocation to decide: the usual time then governs. */
    private static boolean quorumReached(Assembly assembly) {
        return assembly.inOffice()
                .flatMap(office -> assembly.present().map(present -> present >= Assembly.quorum(office)))
                .orElse(false);
    }
}
