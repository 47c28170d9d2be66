package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The majority of the members in office is present in person: proxies do not count. */
final class Quorum implements Rule {
    private static final Ground GROUND = new Ground(
            "session.quorum",
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
        if (assembly.secondConvocation(Wording.of(one.act()))) {
            return new Verdict.NotConcerned();
        }
        Optional<Integer> present = assembly.present();
        if (present.isEmpty()) {
            return Missing.PRESENT;
        }
        Optional<Integer> inOffice = assembly.inOffice();
        if (inOffice.isEmpty()) {
            return enoughOfAllSeats(one, present.get()) ? new Verdict.Conform() : Missing.IN_OFFICE;
        }
        int quorum = Assembly.quorum(inOffice.get());
        int named = assembly.presentNames().size();
        if (present.get() >= quorum) {
            return new Verdict.Conform();
        }
        if (named >= quorum) {
            return new Verdict.NotVerified(
                    "session.quorum.contradiction", List.of(String.valueOf(present.get()), String.valueOf(named)));
        }
        boolean counted = one.act().attendance().presentCount() == null;
        if (counted && !assembly.everybodyNamed()) {
            return Missing.PRESENT;
        }
        if (assembly.inHealthEmergency() && present.get() * 3 >= inOffice.get()) {
            return Missing.HEALTH_EMERGENCY;
        }
        if (assembly.quorumWithoutInterested(present.get(), inOffice.get())) {
            return Missing.REPRESENTATIVES;
        }
        return lacking(one, present.get(), inOffice.get(), assembly.proxies().orElse(0));
    }

    /** Members in office never outnumber the seats. */
    private static boolean enoughOfAllSeats(Case one, int present) {
        Integer seats = one.collectivity().seats();
        return seats != null && present >= Assembly.quorum(seats);
    }

    private static Verdict lacking(Case one, int present, int inOffice, int proxies) {
        Attendance attendance = one.act().attendance();
        Found<Integer> stated = attendance.presentCount();
        Place where = stated == null ? null : stated.place();
        int quorum = Assembly.quorum(inOffice);
        Faults faults = new Faults(GROUND, one).restingOn(stated, attendance.inOffice());
        return present + proxies >= quorum
                ? faults.blocking("only_with_proxies", where, present, inOffice, quorum)
                        .verdict()
                : faults.blocking("lacking", where, present, inOffice, quorum).verdict();
    }
}
