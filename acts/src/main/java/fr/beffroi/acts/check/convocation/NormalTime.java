package fr.beffroi.acts.check.convocation;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.ClearDays;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Three clear days under 3,500 inhabitants, five from there on, where nothing shortens them. */
final class NormalTime implements Rule {
    private static final Ground GROUND = new Ground(
            "convocation.clear_days",
            List.of("CGCT, art. L2121-11", "CGCT, art. L2121-12", "CGCT, art. L5211-1"),
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
        if (shortened(one, assembly, wording)) {
            return new Verdict.NotConcerned();
        }
        Optional<Verdict> lacking = assembly.lackingForClearDays();
        if (lacking.isPresent()) {
            return lacking.get();
        }
        int days = assembly.clearDays();
        if (days >= ClearDays.LONG) {
            return new Verdict.Conform();
        }
        Optional<Boolean> large = assembly.large();
        if (days >= ClearDays.SHORT) {
            if (large.isEmpty()) {
                return Missing.population(one.collectivity());
            }
            if (!large.get()) {
                return new Verdict.Conform();
            }
            if (perhapsFirstSession(one, one.date().orElseThrow())) {
                return new Verdict.NotVerified("convocation.clear_days.first_session", List.of());
            }
        }
        int due = ClearDays.due(large.orElse(false));
        return tooShort(one, wording, days, due);
    }

    private static Verdict tooShort(Case one, Wording wording, int days, int due) {
        LocalDate session = one.date().orElseThrow();
        Found<LocalDate> stated = one.act().convocation();
        Place where = stated == null ? null : stated.place();
        LocalDate latest = ClearDays.latestSending(session, due);
        Faults faults =
                new Faults(GROUND, one).restingOn(stated, one.act().session()).on(due == ClearDays.LONG ? 1 : 0);
        if (days < ClearDays.EMERGENCY) {
            return faults.blocking("under_floor", where, Math.max(days, 0), latest)
                    .verdict();
        }
        if (FALSE.equals(one.session().emergency())) {
            return faults.blocking("too_short", where, days, due, latest).verdict();
        }
        return Emergency.invoked(wording)
                ? new Verdict.NotVerified("convocation.clear_days.emergency", List.of())
                // The emergency may stand in the minutes and not in each extract.
                : faults.warning("short_or_urgent", where, days, due, latest).verdict();
    }

    /** Other rules look at an emergency and at a second convocation; a first session of a commune has its own too. */
    private static boolean shortened(Case one, Assembly assembly, Wording wording) {
        SessionFile file = one.session();
        return TRUE.equals(file.emergency())
                || assembly.secondConvocation(wording)
                || (TRUE.equals(file.firstAfterRenewal()) && FirstSession.governs(one));
    }

    private static boolean perhapsFirstSession(Case one, LocalDate session) {
        Boolean first = one.session().firstAfterRenewal();
        return TRUE.equals(first) || (first == null && FirstSession.mayBeOn(one, session));
    }
}
